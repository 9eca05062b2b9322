"""What people call the columns that tell of tickets, see `column_names.py`."""

from checkin.core.lists.attendee_list import Field
from checkin.importers.weighted_phrases import phrases

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
            type de participation, modalidad, modalidad de asistencia, modalidad de participación,
            modo de participación, modalità, modalità di partecipazione, tipo di partecipazione,
            onsite/virtual, on site or virtual, onsite or online, in person or online,
            in person or virtual, physical or online, how will attend, how attend,
            attending online or in person
            """,
        ),
        **phrases(
            80,
            """
            mode, participation, attendance, attending, teilnahme, osallistuminen, participare,
            partecipazione, participación, läsnäolo, närvaro, présence, asistencia,
            prezență, sätt att delta
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
            la fața locului, vor ort, sur place, presencial, in presenza
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
            etänä, etäosallistuminen, virtuel, virtuelle, à distance, en ligne, en línea,
            a distancia, virtuale, a distanza, da remoto, digitalt
            """,
        ),
    },
    Field.CODE: {
        **phrases(
            100,
            """
            barcode, barcode #, barcode number, barcode nr, bar code, qr, qr code, qrcode, qr-code,
            secret,
            ticket secret, ticket-secret, check-in secret, checkin secret, checkin code,
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
    },
    Field.STATUS: {
        **phrases(
            105,
            """
            ticket status, attendee status, participant status, biljettstatus, deltagarstatus,
            teilnehmerstatus, lipun tila, status participant, stato partecipante,
            estado del participante
            """,
        ),
        **phrases(
            100,
            """
            registration status, registration state, status registration, anmälningsstatus,
            ilmoittautumisen tila, starea înregistrării, status înregistrare, anmeldestatus,
            registrierungsstatus, status anmeldung, statut de l'inscription, statut inscription,
            état de l'inscription, estado de la inscripción, estado inscripción, stato iscrizione,
            stato della registrazione, stare înscriere, starea înscrierii, status înscriere,
            statusul înscrierii, stare înregistrare, statusul înregistrării
            """,
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
            payment status, payment state, zahlungsstatus, zahlungsstand, bezahlstatus,
            betalningsstatus, betalstatus, maksun tila, maksutila, maksutilanne, maksustatus,
            stare plată, starea plății, status plată, statusul plății, statut du paiement, statut
            de paiement, statut paiement, état du paiement, estado del pago, estado de pago, estado
            pago, stato del pagamento, stato di pagamento, stato pagamento, status pagamento
            """,
        ),
        **phrases(
            49,
            """
            payment, zahlung, bezahlung, betalning, maksu, plată, plata, paiement, pago, pagamento
            """,
        ),
        **phrases(
            50,
            """
            paid, order paid, payment received, betald, betalt, maksettu, plătit, plătită, bezahlt,
            payé, payée, pagado, pagada, pagato, pagata
            """,
        ),
        **phrases(
            48,
            """
            cancelled, canceled, withdrawn, avbokad, avbokat, avanmäld, peruttu, peruutettu, anulat,
            anulată, storniert, abgesagt, abgemeldet, absage, void status, annulé, annulée, anulado,
            anulada, cancelado, cancelada, annullato, annullata, cancellato, cancellata
            """,
        ),
        **phrases(
            46,
            """
            approved, godkänd, godkänt, hyväksytty, aprobat, aprobată, genehmigt, zugelassen,
            approuvé, approuvée, aprobado, aprobada, approvato, approvata
            """,
        ),
        **phrases(
            44,
            """
            confirmed, bekräftad, bekräftat, vahvistettu, confirmat, confirmată, bestätigt,
            confirmé, confirmée, confirmado, confirmada, confermato, confermata
            """,
        ),
        **phrases(
            42,
            """
            registration, rsvp, anmälan, anmälning, bekräftelse, ilmoittautuminen,
            vahvistus, înregistrare, confirmare, anmeldung, bestätigung, inscription, inscripción,
            confirmación, iscrizione, conferma
            """,
        ),
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
