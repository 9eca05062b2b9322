"""What people call the columns that tell of tickets, see `column_names.py`."""

from checkin.core.lists.attendee_list import Field
from checkin.core.lists.status_words import (
    ACCEPTED,
    APPROVED,
    BLOCKED,
    CALLED_OFF,
    CONFIRMATION,
    CONFIRMED,
    DAY_OF_CALLING_OFF,
    PAID,
    PAYMENT,
    REFUNDED,
)
from checkin.importers.weighted_phrases import phrases

_STATES = "status state tila stare starea statusul statut etat estado stato".split()


def _states_of(weight: int, things: str, in_one_word: str) -> dict[str, int]:
    # "Registration status", "Stato dell'iscrizione", "Ilmoittautumisen tila", and "Anmeldestatus".
    pairs = (f"{thing} {state}" for thing in things.split() for state in _STATES)
    return {**dict.fromkeys(pairs, weight), **phrases(weight, in_one_word)}


TICKET_PHRASES: dict[Field, dict[str, int]] = {
    Field.MODE: {
        **phrases(
            100,
            """
            attendance mode, mode attendance, participation mode, mode participation,
            participation type, attendance type, type participation, type attendance,
            attendance format, format, form participation, way participation, deltagandeform,
            deltar, deltagande, deltagarform, osallistumistapa, osallistumismuoto,
            mod de participare, modalitate de participare, tip participare, teilnahmeart,
            teilnahmeform, art der teilnahme, teilnahmemodus, mode de participation,
            type de participation, modalidad, modalidad de asistencia, tipo de asistencia,
            modalidad de participación, modo de participación, modalità, modalità di partecipazione,
            tipo di partecipazione, how will attend, how attend, format participation,
            typ deltagande, osallistumisen muoto, osallistumisen tapa, tipul participării,
            modalitatea de participare, forma de participare, format participare,
            form der teilnahme, teilnahmeweise, modalité de participation,
            forme de participation, type de présence, tipo de participación,
            modo de asistencia, forma de asistencia, forma de participación,
            tipologia di partecipazione, forma di partecipazione
            """,
        ),
        **phrases(
            80,
            """
            mode, participation, attendance, attending, teilnahme, osallistuminen, participare,
            partecipazione, participación, läsnäolo, närvaro, présence, asistencia,
            prezență, presenza, sätt att delta
            """,
        ),
        **phrases(
            38,
            """
            on site, onsite, on site attendance, attends on site, attending on site,
            in person, attending in person, in person attendance, attend in person,
            will attend in person, attend on site, will attend on site, join in person,
            will join in person, participate in person, will participate in person, på plats,
            paikan päällä,
            la fața locului, vor ort, präsenz, sur place, présentiel, en présentiel, presencial,
            in presenza
            """,
        ),
        **phrases(
            36,
            """
            virtual, virtually, online, remote, virtual attendance, virtual participation,
            attends virtually, attending virtually, online attendance, online participation,
            attends online, attending online, attend online, will attend online, attend virtually,
            will attend virtually, join online, will join online, participate online,
            will participate online, participate virtually, will participate virtually,
            virtuell, virtuellt, på distans, virtuaalinen,
            etänä, etäosallistuminen, virtuel, virtuelle, à distance, distanciel, en distanciel,
            en ligne, en línea,
            a distancia, virtuale, a distanza, da remoto, digitalt
            """,
        ),
    },
    Field.CODE: {
        **phrases(
            100,
            """
            barcode, barcode #, barcode number, barcode nr, bar code, qr, qr code, qrcode, qr-code,
            ticket barcode, ticket qr code, ticket qr, code barre,
            secret, ticket secret, ticket-secret, check-in secret, checkin secret, checkin code,
            check-in code, streckkod, qr kod, viivakoodi, qr koodi, cod qr, cod de bare,
            strichcode, geheimnis, geheimcode, ticket-geheimnis, code qr, code-barres,
            code barres, código qr, streckkodsnummer, streckkodsnr, strichcodenummer, viivakoodin,
            viivakoodinumero, código de barras, codice qr, codice a barre
            """,
        ),
        **phrases(
            95,
            """
            ticket code, code ticket, ticketcode, admission code, entry code, badge code,
            pass code, biljettkod, lippukoodi, cod bilet, codul biletului, ticket-code,
            code du billet, código de entrada, codice biglietto, registration secret, uuid ticket,
            ticket uuid, secret du billet, secreto, secreto de la entrada, biglietto segreto,
            hemligt, klient hemlighet, salainen, lipun salaisuus, cheie secretă,
            cheie secretă bilet
            """,
        ),
        **phrases(
            90,
            """
            code, kod, koodi, cod, codul, código, codice, access code, inträdeskod, pääsykoodi,
            cod acces, zugangscode, einlasscode, code accès, código acceso, codice accesso
            """,
        ),
        **phrases(
            88,
            "registration code, anmälningskod, ilmoittautumiskoodi, cod înregistrare, anmeldecode, "
            "registrierungscode, code inscription, código inscripción, código registro, "
            "codice iscrizione, codice registrazione",
        ),
        **phrases(
            85,
            """
            ticket id, ticketid, ticket number, ticket no, ticket nr, ticket #, biljettnummer,
            lippunumero, număr bilet, ticketnummer, ticket-id, numéro de billet,
            número de entrada, numero biglietto, id ticket, number ticket, badge number, badge id,
            badge no, biljett id, biljettnr, biljettens nummer, biljett nr, lipun numero,
            lipun koodi,
            lippu nro, lippu id, numărul biletului, nr bilet, id bilet, n° billet, no billet,
            id billet, n entrada, no entrada, id entrada, n biglietto, id biglietto
            """,
        ),
        # The web address that is in the QR code; beside another code it may be that of a picture.
        **phrases(80, "qr code url"),
    },
    Field.STATUS: {
        **phrases(
            105,
            """
            attendee status, participant status, deltagarstatus, teilnehmerstatus,
            status participant, stato partecipante, estado del participante
            """,
        ),
        **_states_of(
            105,
            "ticket lipun billet biglietto bilet",
            "biljettstatus, ticketstatus, estado de la entrada",
        ),
        **_states_of(
            100,
            """
            registration booking reservation anmalan ilmoittautumisen varauksen inregistrare
            inregistrarii inscriere inscrierii rezervare rezervarii anmeldung registrierung
            buchung inscription inscripcion registro reserva iscrizione registrazione prenotazione
            """,
            """
            anmälningsstatus, anmälans status, bokningsstatus, anmeldestatus, anmeldungsstatus,
            registrierungsstatus, buchungsstatus, ilmoittautumistila
            """,
        ),
        # These may tell the way to attend as well.
        **_states_of(
            45,
            """
            participation osallistumisen teilnahme participare participarii participacion
            asistencia partecipazione
            """,
            "teilnahmestatus, deltagandestatus, osallistumistila",
        ),
        **phrases(
            90,
            """
            status, tila, stare, starea, statut, état, estado, stato, approval status, state
            """,
        ),
        **phrases(
            60,
            """
            payment status, payment state, financial status, zahlungsstatus,
            zahlungsstand, bezahlstatus, betalningsstatus, betalstatus, maksun tila,
            maksutila, maksutilanne, maksustatus, stare plată, starea plății, status
            plată, statusul plății, statut du paiement, statut de paiement, statut
            paiement, état du paiement, estado del pago, estado de pago, estado pago,
            stato del pagamento, stato di pagamento, stato pagamento, status pagamento
            """,
        ),
        **phrases(49, ", ".join(PAYMENT)),
        **phrases(50, ", ".join(PAID)),
        **phrases(
            50,
            """
            order paid, payment received, has paid, payment confirmed, fee paid,
            registration fee paid, har betalat, betalning mottagen, on maksanut, maksu saatu,
            a plătit, plată efectuată, hat bezahlt, gebühr bezahlt, zahlung eingegangen,
            zahlung erhalten, a payé, paiement reçu, ha pagado, pago recibido, ha pagato,
            pagamento ricevuto
            """,
        ),
        # "Void" alone is none.
        **phrases(48, ", ".join((*CALLED_OFF - {"void"}, *DAY_OF_CALLING_OFF, "void status"))),
        **phrases(46, ", ".join(APPROVED)),
        **phrases(44, ", ".join(CONFIRMED)),
        **phrases(
            44,
            """
            registration confirmed, participation confirmed, har bekräftat, plats bekräftad,
            anmeldung bestätigt, platz bestätigt, inscription confirmée, inscripción confirmada,
            iscrizione confermata, înregistrare confirmată
            """,
        ),
        **phrases(43, ", ".join((*ACCEPTED, "invitation accepted"))),
        # In English and French that is nobody's by itself.
        **phrases(42, ", ".join(CONFIRMATION - {"confirmation"})),
        # Only where nothing else is the status, be it that of an order. "Palautettu" may be a form.
        **phrases(-20, ", ".join(REFUNDED - {"palautettu"})),
        **phrases(-21, ", ".join(BLOCKED)),
    },
    Field.VALID_FROM: phrases(
        100,
        """
        valid from, ticket valid from, valid since, valid as of, valid on, validity start,
        giltig från, giltig från och med,
        voimassa alkaen, valabil de la, valabil din, valid de la, gültig ab, gültig von,
        valable à partir du, valable du, valable dès, valable depuis, válido desde, valido dal,
        valido da, validfrom
        """,
    ),
    Field.VALID_UNTIL: phrases(
        100,
        """
        valid until, ticket valid until, valid to, ticket valid to, valid till, valid thru,
        valid up to, validity end, giltig till och med, valable au, valido al,
        expires, expiry, expiry date, giltig till, voimassa asti, voimassa saakka,
        voimassa kunnes, valabil până la, gültig bis, valable jusqu'au, valable jusque,
        válido hasta, valido fino al, valida fino a, validuntil, scadenza
        """,
    ),
}
