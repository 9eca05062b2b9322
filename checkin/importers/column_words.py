"""Words around the names of columns: who a column is about, and what adds nothing.

In eight languages; folded, so accents and case do not matter.
"""

from checkin.core.names.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


# Words that add nothing, in the eight languages.
FILLERS = _words(
    """
    a an and as at in is of on or the to what which with you your please enter provide give
    indicate s full field required optional mandatory address
    din ditt dina er ert hans av på och vad är ange
    sinun ja
    al a ale dvs dumneavoastra va rugam si cu
    der die das des dem den im ihr ihre ihren dein deine bitte angeben wie lautet und von zur
    zum vollstandiger
    le la les de du d l votre vos ton ta quel quelle est et
    el los las su sus tu tus cual es y del un una
    il lo gli i di da della dello dell dei suo sua tuo tua qual
    """
)

# The person who comes: such a column is preferred to one without the word.
PERSON_WORDS = _words(
    """
    attendee attendees participant participants delegate delegates registrant guest visitor person
    ticketholder holder member henkilo persoana personne persona
    deltagare deltagares deltagarens besokare
    osallistuja osallistujan
    participantului participantul participanti participanta invitat
    teilnehmer teilnehmers teilnehmerin innen teilnehmende teilnehmenden teilnehmername gast
    participante participantes asistente asistentes invitado

    partecipante partecipanti invite invitee
    """
)

# Of these anybody may be one: "Personne à prévenir" is not who comes, a registrant may be who
# registered others.
ANYBODY_WORDS = _words("person henkilo persoana personne persona registrant")

# One who is invited, or whom somebody invited brings: other columns are preferred to theirs.
GUEST_WORDS = _words("guest guests gast gaste gasten gaster vieras invitat invitado invite ospite")

# Whom somebody brings, who has no row of their own.
COMPANION_WORDS = _words(
    "companion companions accompanying plusone begleitung begleitperson begleitpersonen begleiter "
    "medföljande sällskap följeslagare seuralainen seuralaiset avec accompagné accompagnée "
    "accompagnant accompagnants accompagnantes accompagnateur "
    "acompañante acompañantes accompagnatore accompagnatori însoțitor însoțitori însoțitoare"
)

# What somebody wants to be called on a badge, which may be another name than that in the list.
BADGE_WORDS = _words("badge display preferred")

# Which sort of ticket somebody has, or the code that is on it.
TICKET_WORDS = _words(
    "ticket tickets biljett biljetten lippu liput bilet biletul eintrittskarte karte billet "
    "billets entrada entradas biglietto biglietti badge pass"
)

# What somebody did who comes.
REGISTERING_WORDS = _words(
    """
    registration registrering anmälan ilmoittautuminen rekisteröinti înregistrare înscriere
    registrierung anmeldung inscription inscripción registro registrazione iscrizione
    """
)
BOOKED_WORDS = REGISTERING_WORDS | _words(
    "reservation varaus rezervare buchung reserva prenotazione"
)

# What columns about how somebody registered and takes part are grouped below.
REGISTRATION_WORDS = REGISTERING_WORDS | _words(
    """
    participation attendance details data info information general deltagande uppgifter
    osallistuminen tiedot participare angaben daten teilnahme donnees participación datos dati
    """
)

# What adds nothing to the name of a barcode.
NUMBER_WORDS = _words("number id no nr nro n o numero numar numarul num nummer nbr")

# Whom to write to or to call, which may be a name, an address or a number.
CONTACT_WORDS = _words(
    "contact kontakt kontaktperson yhteyshenkilo ansprechpartner contatto contacto"
)

# The person who paid or booked, who may be another one: taken only where nothing else is.
BUYER_WORDS = _words(
    """
    buyer purchaser order orders invoice billing payer customer booker booking
    bestallare bestallning bokning bokningsnummer faktura kopare
    tilaaja tilaajan tilauskoodi tilausnumero ostaja lasku laskutus
    cumparator comanda factura facturare
    bestell besteller bestellers bestellung bestellnummer rechnung rechnungs rechnungsadresse kaufer
    acheteur commande facturation facture
    comprador pedido facturacion
    acquirente ordine fattura fatturazione
    """
)

# Somebody or something else altogether: never the attendee.
OTHER_WORDS = _words(
    """
    emergency accompanying companion partner partners spouse child parent supervisor manager
    assistant referee host hotel room event events list survey session user username account
    confirm confirmation repeat verified verify birth nationality previous agency project company's
    bank iban vat tax phone telephone mobile fax street city zip postal postcode voucher coupon seat
    notfall begleitung begleitperson veranstaltung urgence accompagnateur evenement evento emergenza
    evenemang event's tapahtuma eveniment verifiziert
    accident guardian kin notfallkontakt hatatilanteessa nodkontakt anhorig anhoriga lahiomainen
    hatayhteyshenkilo prevenir accidente emergencia incidente urgenta
    """
)

# What somebody is by trade: "IR" and "CR" are grades of researchers in France, and countries.
GRADE_WORDS = _words("function fonction funktion funcție funcția funzione función grade")

# A full name's word that beside a column of first names means the last name, and the reverse.
LAST_BESIDE_FIRST = frozenset({"name", "namn", "nimi", "nume", "nom", "numele"})
FIRST_BESIDE_LAST = frozenset({"nombre", "nome", "name", "nom", "nume", "namn"})
