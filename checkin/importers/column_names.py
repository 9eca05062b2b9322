"""What people call the columns of an attendee list, in eight languages.

A phrase is known whatever the order and case of its words, with or without accents and the
words of `column_words.py` that add nothing. Its weight says how surely it means the field:
the heaviest column gets it. To teach another language or program, add a line.
"""

from checkin.core.attendee_list import Field


def _phrases(weight: int, text: str) -> dict[str, int]:
    phrases = (phrase.strip() for phrase in text.split(","))
    return {phrase: weight for phrase in phrases if phrase}


PHRASES: dict[Field, dict[str, int]] = {
    Field.NAME: {
        **_phrases(
            100,
            """
            name, full name, complete name, name and surname, first and last name,
            first name last name, name surname, contact name, namn, fullständigt namn,
            för och efternamn, förnamn och efternamn, nimi, koko nimi, etu ja sukunimi, nume,
            nume complet, nume și prenume, numele, numele și prenumele, nume prenume,
            vollständiger name, vor und nachname, vorname und nachname, vorname nachname,
            name vorname, nom, nom complet, nom et prénom, prénom et nom, nombre, nombre completo,
            nombre y apellidos, nombre y apellido, apellidos y nombre, nome, nome completo,
            nome e cognome, cognome e nome, nominativo, teilnehmername
            """,
        ),
        **_phrases(80, "badge name, name badge, display name, preferred name, name for badge"),
        **_phrases(
            60,
            """
            attendee, participant, delegate, registrant, guest, person, deltagare, osallistuja,
            teilnehmer, teilnehmende, participante, partecipante, participantul, asistente,
            teilnehmer/in, invitee
            """,
        ),
    },
    Field.FIRST_NAME: {
        **_phrases(
            100,
            """
            first name, firstname, given name, given names, givenname, forename, first names,
            first, fname, förnamn, tilltalsnamn, etunimi, etunimet, kutsumanimi, prenume,
            prenumele, prenumele dvs, vorname, vornamen, rufname, prénom, prénoms, nombre de pila,
            nombres, primer nombre, nome di battesimo, nome proprio
            """,
        ),
    },
    Field.LAST_NAME: {
        **_phrases(
            100,
            """
            last name, lastname, family name, familyname, surname, surnames, second name, last,
            lname, efternamn, sukunimi, nume de familie, numele de familie, nachname,
            familienname, zuname, nom de famille, apellido, apellidos, primer apellido, cognome,
            cognomi
            """,
        ),
    },
    Field.EMAIL: {
        **_phrases(
            100,
            """
            email, email address, mail, mail address, emailaddress, e post, epost, epostadress,
            e postadress, e post till, mejl, mejladress, sähköposti, sähköpostiosoite, emailul,
            adresa de email,
            adresa email, posta electronica, email adresse, emailadresse, mailadresse,
            adresse email, adresse mail, courriel, adresse électronique, adresse de courriel,
            correo, correo electrónico, dirección de correo, dirección de correo electrónico,
            posta elettronica, indirizzo email, indirizzo di posta elettronica, indirizzo mail
            """,
        ),
        **_phrases(
            90,
            """
            contact email, work email, business email, professional email, official email,
            personal email, primary email, main email, company email, organisation email,
            corporate email, private email
            """,
        ),
    },
    Field.COMPANY: {
        **_phrases(
            100,
            """
            company, company name, organisation, organization, organisation name,
            organization name, name organisation, name organization, name company, företag,
            företagsnamn, organisationens namn, yritys, yrityksen nimi, organisaatio,
            organisaation nimi, companie, compania, numele companiei, organizație, organizația,
            denumirea organizației, firma, firmenname, unternehmen, name unternehmens,
            organisationsname, entreprise, société, organisme, nom entreprise, nom société,
            nom organisation, empresa, organización, nombre empresa, nombre organización, azienda,
            organizzazione, nome azienda, nome organizzazione, società, ragione sociale
            """,
        ),
        **_phrases(
            95,
            """
            company organisation, company organization, organisation company,
            organization company, company institution, organisation institution,
            firma organisation, cluster organisation, cluster organization, cluster name,
            name cluster
            """,
        ),
        **_phrases(
            85,
            """
            affiliation, institution, instituția, instituție, institut, institución, istituzione,
            institution name, name institution, ente, universität, university, employer,
            arbeitgeber, arbetsgivare, työnantaja, employeur, angajator, affiliazione, afiliación,
            afiliere, entidad, zugehörigkeit, organisationstillhörighet, affiliaatio
            """,
        ),
        **_phrases(60, "cluster, verein, association, forening, förening, business name"),
    },
    Field.COUNTRY: {
        **_phrases(
            100,
            """
            country, land, maa, țara, țară, tara, pays, país, pais, paese, nazione, staat,
            country name
            """,
        ),
        **_phrases(
            90,
            """
            country residence, residence country, country/region, country region, country code,
            home country, country organisation, country organization, country company,
            country origin, bosättningsland, hemland, asuinmaa, țara de reședință, wohnsitzland,
            herkunftsland, land wohnsitz, pays de résidence, país de residencia,
            paese di residenza, land region, pays région
            """,
        ),
    },
    Field.CATEGORY: {
        **_phrases(
            100,
            """
            category, ticket category, participant type, participant category, attendee type,
            attendee category, type participant, type attendee, kategori, deltagarkategori,
            deltagartyp, kategoria, osallistujatyyppi, osallistujaluokka, categorie, categoria,
            categoría, kategorie, teilnehmerkategorie, teilnehmertyp, catégorie,
            type de participant, tip participant, tipo de participante, tipo di partecipante,
            categorie participant, delegate type, category participant
            """,
        ),
        **_phrases(
            90,
            """
            ticket type, type ticket, ticket name, ticket class, registration type,
            registration category, registration form, product, product name, item, biljettyp,
            biljett, produkt, lipputyyppi, lippu, tuote, tip bilet, produs, ticketart, tickettyp,
            ticketkategorie, eintrittskarte, type de billet, billet, produit, tipo de entrada,
            entrada, producto, tipo di biglietto, biglietto, prodotto
            """,
        ),
        **_phrases(
            70,
            """
            ticket, role, function badge, stakeholder type, roll, rooli, rol, rolle, rôle, ruolo
            """,
        ),
        **_phrases(50, "type, typ, tyyppi, tip, tipo"),
    },
    Field.MODE: {
        **_phrases(
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
        **_phrases(
            80,
            """
            mode, participation, attendance, attending, teilnahme, osallistuminen, participare,
            partecipazione, participación, läsnäolo, närvaro, présence, asistencia
            """,
        ),
        **_phrases(
            38,
            """
            on site, onsite, on site attendance, attends on site, attending on site,
            in person, attending in person, in person attendance, på plats, paikan päällä,
            la fața locului, vor ort, sur place, presencial, in presenza
            """,
        ),
        **_phrases(
            36,
            """
            virtual, virtually, online, remote, virtual attendance, virtual participation,
            attends virtually, attending virtually, online attendance, online participation,
            attends online, attending online, virtuell, virtuellt, på distans, virtuaalinen,
            etänä, etäosallistuminen, virtuel, virtuelle, à distance, en ligne, en línea,
            a distancia, virtuale, a distanza, da remoto, digitalt
            """,
        ),
    },
    Field.CODE: {
        **_phrases(
            100,
            """
            barcode, barcode #, barcode number, barcode nr, bar code, qr, qr code, qrcode, qr-code,
            secret,
            ticket secret, ticket-secret, check-in secret, checkin secret, checkin code,
            check-in code, streckkod, qr kod, viivakoodi, qr koodi, cod qr, cod de bare,
            strichcode, geheimnis, geheimcode, ticket-geheimnis, code qr, code-barres,
            code barres, code barres n, código qr, código de barras, codice qr, codice a barre
            """,
        ),
        **_phrases(
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
        **_phrases(90, "code, kod, koodi, cod, codul, código, codice, access code"),
        **_phrases(
            88,
            "registration code, anmälningskod, ilmoittautumiskoodi, cod înregistrare, anmeldecode, "
            "registrierungscode, code inscription, código inscripción, codice iscrizione",
        ),
        **_phrases(
            85,
            """
            ticket id, ticketid, ticket number, ticket no, ticket nr, ticket #, biljettnummer,
            lippunumero, număr bilet, ticketnummer, ticket-id, numéro de billet,
            número de entrada, numero biglietto, id ticket, number ticket, badge number, badge id,
            badge no
            """,
        ),
    },
    Field.STATUS: {
        **_phrases(
            105,
            """
            ticket status, attendee status, participant status, biljettstatus, teilnehmerstatus,
            lipun tila, status participant, stato partecipante, estado del participante
            """,
        ),
        **_phrases(
            100,
            """
            registration status, registration state, status registration, anmälningsstatus,
            ilmoittautumisen tila, starea înregistrării, status înregistrare, anmeldestatus,
            registrierungsstatus, status anmeldung, statut de l'inscription, statut inscription,
            état de l'inscription, estado de la inscripción, estado inscripción, stato iscrizione,
            stato della registrazione
            """,
        ),
        **_phrases(
            90,
            """
            status, tila, stare, starea, statut, état, estado, stato, approval status, state
            """,
        ),
        **_phrases(
            60, "payment status, payment state, zahlungsstatus, betalningsstatus, maksun tila"
        ),
        **_phrases(
            50,
            """
            paid, order paid, payment received, betald, betalt, maksettu, plătit, plătită, bezahlt,
            payé, payée, pagado, pagada, pagato, pagata
            """,
        ),
        **_phrases(
            48,
            """
            cancelled, canceled, withdrawn, avbokad, avbokat, avanmäld, peruttu,
            peruutettu, anulat, anulată, storniert, abgesagt, abgemeldet, annulé, annulée, anulado,
            anulada, cancelado, cancelada, annullato, annullata, cancellato, cancellata
            """,
        ),
        **_phrases(
            46,
            """
            approved, godkänd, godkänt, hyväksytty, aprobat, aprobată, genehmigt, zugelassen,
            approuvé, approuvée, aprobado, aprobada, approvato, approvata
            """,
        ),
        **_phrases(
            44,
            """
            confirmed, bekräftad, bekräftat, vahvistettu, confirmat, confirmată, bestätigt,
            confirmé, confirmée, confirmado, confirmada, confermato, confermata
            """,
        ),
    },
    Field.VALID_FROM: _phrases(
        100,
        """
            valid from, ticket valid from, valid since, validity start, giltig från, voimassa
            alkaen, valabil de la, valabil din, valid de la, gültig ab, gültig von, valable à
            partir du, valable du, valable dès, valable depuis, válido desde, valido dal, valido
            da, validfrom
    """,
    ),
    Field.VALID_UNTIL: _phrases(
        100,
        """
            valid until, ticket valid until, valid to, valid till, valid thru, validity end,
            expires, expiry, expiry date, giltig till, voimassa asti, voimassa saakka, voimassa
            kunnes, valabil până la, gültig bis, valable jusqu'au, valable jusque, válido hasta,
            valido fino al, valida fino a, validuntil, scadenza
    """,
    ),
    Field.FLAGS: {
        **_phrases(100, "flags, flag, flaggor, liput, markierungen, marqueurs, marcas"),
        **_phrases(90, "tags, tag, labels, label, taggar, etiketter, tunnisteet, etichete"),
        **_phrases(80, "étiquettes, etiquetas, etichette"),
    },
    Field.NOTES: {
        **_phrases(
            100,
            """
            notes, note, internal note, internal notes, anteckning, anteckningar, huomautus,
            huomautukset, muistiinpanot, observații, notă, notiz, notizen, anmerkung, anmerkungen,
            bemerkung, bemerkungen, remarques, remarque, observaciones, notas, annotazioni,
            osservazioni
            """,
        ),
        **_phrases(
            80,
            """
            comment, comments, remark, remarks, kommentar, kommentarer, kommentti, kommentit,
            comentariu, comentarii, kommentare, commentaire, commentaires, comentario,
            comentarios, commento, commenti, bestellkommentar, bokningskommentar,
            tilauksen kommentti, commento all'ordine
            """,
        ),
    },
}
