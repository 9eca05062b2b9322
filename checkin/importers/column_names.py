"""What people call the columns of an attendee list, in eight languages.

A phrase is known whatever the order and case of its words, with or without accents and the
words of `column_words.py` that add nothing. Its weight says how surely it means the field:
the heaviest column gets it. To teach another language or program, add a line.
"""

from checkin.core.lists.attendee_list import Field
from checkin.importers.column_words import CONTACT_WORDS
from checkin.importers.ticket_column_names import TICKET_PHRASES
from checkin.importers.weighted_phrases import phrases

_PERSON_PHRASES: dict[Field, dict[str, int]] = {
    Field.NAME: {
        **phrases(
            100,
            """
            name, full name, complete name, name and surname, first and last name,
            first name last name, name surname, namn, fullständigt namn,
            för och efternamn, förnamn och efternamn, nimi, koko nimi, etu ja sukunimi, nume,
            nume complet, numele complet, nume și prenume, numele, numele și prenumele,
            nume prenume, vollständiger name, vor und zuname, vorname und zuname, vor und nachname,
            vorname und nachname, vorname nachname,
            name vorname, nom, nom complet, nom et prénom, prénom et nom, nombre, nombre completo,
            nombre y apellidos, nombre y apellido, apellidos y nombre, nome, nome completo,
            nome e cognome, cognome e nome, nominativo, teilnehmername,
            nome cognome, lastname firstname, sukunimi etunimi, nimesi
            """,
        ),
        **phrases(80, "badge name, name badge, display name, preferred name, name for badge"),
        **phrases(80, "ticket full name"),  # "Ticket name" is the ticket's
        **phrases(70, "vad heter du"),
        **phrases(65, "contact name"),
        **phrases(
            60,
            """
            attendee, participant, delegate, registrant, guest, person, deltagare, osallistuja,
            teilnehmer, teilnehmende, participante, partecipante, participantul, asistente,
            teilnehmer/in, invitee
            """,
        ),
        **phrases(50, "speaker, speaker name"),
        # Of companies' lists; where it is a number or an address, the cells say so.
        **phrases(48, ", ".join(CONTACT_WORDS)),
    },
    Field.FIRST_NAME: {
        **phrases(
            100,
            """
            first name, firstname, given name, given names, givenname, forename, first names,
            first, fname, förnamn, tilltalsnamn, etunimi, etunimet, kutsumanimi, prenume,
            prenumele, prenumele dvs, etunimesi, ticket first name, vorname, vornamen,
            rufname, prénom, prénoms, prénom usuel, christian name, nombre de pila, nombres,
            primer nombre, nome di battesimo,
            nome proprio,
            """,
        ),
    },
    Field.LAST_NAME: {
        **phrases(
            100,
            """
            last name, lastname, family name, familyname, surname, surnames, second name, last,
            lname, efternamn, sukunimi, nume de familie, numele de familie, nachname,
            familienname, zuname, nom de famille, nom d'usage, apellido, apellidos,
            primer apellido, 1er apellido, 1o apellido, apellido 1, apellido paterno, cognome,
            cognomi, sukunimesi, ticket last name,
            apelido, apelidos, sobrenome, cognoms
            """,
        ),
        **phrases(90, "nom de naissance"),  # beside "nom d'usage" it is not what they go by
    },
    Field.EMAIL: {
        **phrases(
            100,
            """
            email, email address, mail, mail address, emailaddress, e post, epost, epostadress, e
            postadress, e post till, mejl, mejladress, sähköposti, sähköpostiosoite, emailul, adresa
            de email, adresa email, posta electronica, email adresse, emailadresse, mailadresse,
            adresse email, adresse mail, courriel, adresse électronique, adresse de courriel,
            correo, correo electrónico, dirección email, dirección de correo, dirección de correo
            electrónico, posta elettronica, indirizzo email, indirizzo di posta elettronica,
            indirizzo mail, sähköpostisi, sähköpostiosoitteesi, ticket email
            """,
        ),
        **phrases(
            90,
            """
            contact email, email contacto, work email, business email, professional email, official
            email, personal email, primary email, main email, company email, organisation email,
            corporate email, private email
            """,
        ),
    },
    Field.COMPANY: {
        **phrases(
            100,
            """
            company, company name, firm, firm name, organisation, organization, organisation name,
            organization name, name organisation, name organization, name company, företag,
            företagsnamn, organisationens namn, yritys, yrityksen nimi, organisaatio,
            organisaation nimi, companie, compania, numele companiei, organizație, organizația,
            denumirea organizației, firma, firmenname, unternehmen, name unternehmens,
            organisationsname, entreprise, société, organisme, nom entreprise, nom société,
            nom organisation, empresa, organización, nombre empresa, nombre organización, azienda,
            organizzazione, nome azienda, nome organizzazione, società, ragione sociale,
            ticket company name
            """,
        ),
        **phrases(
            95,
            """
            company organisation, company organization, organisation company,
            organization company, company institution, organisation institution,
            firma organisation, cluster organisation, cluster organization, cluster name,
            name cluster
            """,
        ),
        **phrases(
            85,
            """
            affiliation, institution, instituția, instituție, institut, institución, istituzione,
            institution name, name institution, affiliation name, ente, universität, university,
            employer, current employer, arbeitgeber, arbetsgivare, työnantaja, employeur, angajator,
            affiliazione, afiliación, afiliere, entidad, établissement, einrichtung,
            ente di appartenenza, zugehörigkeit, organisationstillhörighet, affiliaatio, org,
            entity, organismo, raison sociale
            """,
        ),
        **phrases(
            60,
            """
            cluster, verein, association, forening, förening, business name, workplace,
            arbetsplats, myndighet, lärosäte, työpaikka, dienststelle, behörde, hochschule,
            structure, collectivité, università
            """,
        ),
    },
    Field.COUNTRY: {
        **phrases(
            100,
            """
            country, land, maa, țara, țară, tara, pays, país, pais, paese, nazione, staat,
            country name
            """,
        ),
        **phrases(
            90,
            """
            country residence, residence country, country/region, country region, country code,
            home country, country organisation, country organization, country company,
            country origin, bosättningsland, hemland, asuinmaa, kotimaa, țara de reședință,
            wohnsitzland,
            herkunftsland, land wohnsitz, pays de résidence, país de residencia,
            paese di residenza, land region, pays région
            """,
        ),
        # "Member" is a word for a person, too, who would weigh as much as "Country".
        **phrases(
            70,
            """
            member state, eu member state, medlemsstat, medlemsland, jäsenvaltio, stat membru,
            mitgliedstaat, mitgliedsstaat, état membre, estado miembro, stato membro
            """,
        ),
    },
    Field.CATEGORY: {
        **phrases(
            100,
            """
            category, ticket category, participant type, participant category, attendee type,
            attendee category, type participant, type attendee, kategori, deltagarkategori,
            deltagartyp, kategoria, osallistujatyyppi, osallistujaryhmä, osallistujaluokka,
            categorie, categoria,
            categoría, kategorie, teilnehmerkategorie, teilnehmertyp, catégorie,
            type de participant, tip participant, tipo de participante, tipo di partecipante,
            categorie participant, delegate type, category participant
            """,
        ),
        **phrases(95, "badge type, badge category"),
        **phrases(89, "ticket type name"),
        **phrases(
            90,
            """
            ticket type, type ticket, ticket name, ticket class,
            registration type, registration category, registration form, product, product name,
            item, biljettyp,
            biljett, produkt, lipputyyppi, lippu, tuote, tip bilet, produs, ticketart, tickettyp,
            ticketkategorie, eintrittskarte, type de billet, billet, produit, tipo de entrada,
            entrada, producto, tipo di biglietto, biglietto, prodotto
            """,
        ),
        **phrases(
            70,
            """
            ticket, role, function badge, stakeholder type, roll, rooli, rol, rolle, rôle, ruolo
            """,
        ),
        **phrases(50, "type, typ, tyyppi, tip, tipo"),
    },
    Field.FLAGS: {
        **phrases(100, "flags, flag, flaggor, liput, markierungen, marqueurs, marcas"),
        **phrases(
            90,
            """
            tags, tag, labels, label, taggar, etiketter, tunnisteet, etichete, étiquettes
            """,
        ),
        **phrases(80, "etiquetas, etichette"),
    },
    Field.NOTES: {
        **phrases(
            100,
            """
            notes, note, internal note, internal notes, anteckning, anteckningar, huomautus,
            huomautukset, lisätiedot, övrigt, muistiinpanot, observații, notă, notiz, notizen,
            anmerkung, anmerkungen,
            bemerkung, bemerkungen, remarques, remarque, observaciones, notas, annotazioni,
            osservazioni
            """,
        ),
        **phrases(
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

PHRASES: dict[Field, dict[str, int]] = {**_PERSON_PHRASES, **TICKET_PHRASES}
