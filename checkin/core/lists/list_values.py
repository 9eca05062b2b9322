"""What the cells of an attendee list mean: attendance modes and ticket states.

Lists are kept in many languages and by many programs; these readers know the words of eight
languages and of the usual registration programs, and say None where they do not understand.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from checkin.core.lists.cell_words import LONGEST_READ, words_of
from checkin.core.lists.coming import Coming, coming_of
from checkin.core.lists.status_words import (
    ACCEPTED,
    APPROVED,
    BLOCKED,
    CALLED_OFF,
    CONFIRMED,
    PAID,
    REFUNDED,
    WAITING,
)
from checkin.core.lists.yes_no import NO, says_yes
from checkin.core.ticket import AttendanceMode, TicketStatus


def _phrases(text: str, of_headings: Iterable[str] = ()) -> tuple[str, ...]:
    # Words that head columns, too, stand in `status_words.py` only.
    phrases = filter(None, map(words_of, text.split(",")))
    return tuple(f" {phrase} " for phrase in (*phrases, *sorted(of_headings)))


# People who may come count as coming: a desk can let them in, a list cannot.
_HYBRID = _phrases("hybrid, hybride, hibrid, hibrido, ibrido, ibrida, hybridi")
_VIRTUAL = _phrases(
    """
            virtual, virtually, virtuell, virtuellt, virtuel, virtuelle, virtuellement, virtuale,
            virtuaalinen, virtuaalisesti, virtualmente, online, on line, remote, remotely,
            distans, på distans, distance, à distance, distanciel, en ligne, en línea, in linea,
            a distancia, a distanza, da remoto, en remoto, la distanță, etänä, etä,
            etäosallistuminen, verkossa, verkon kautta, digital, digitally, digitalt,
            digitaalisesti, webinar, livestream, live stream, streaming, per stream, zdalnie,
            wirtualnie, przez internet, via zoom, via teams, fernteilnahme, aus der ferne, webcast,
            video link, videolänk, via länk, på länk, video conference, videoconference,
            videokonferens, videokonferenz, visio, visioconférence, videoconferencia,
            telemático, telemática, videoconferenza, videoconferință, etäyhteys, etäyhteydellä
            """
)
_ON_SITE = _phrases(
    """
            on site, onsite, in person, in persons, physical, physically, face to face, f2f, at the
            venue, fysisk, fysiskt, på plats, paikan päällä, paikalla, läsnä, lähiosallistuminen,
            fyysisesti, în persoană, fizic, fizică, față în față, la fața locului, cu prezență, vor
            ort, präsenz, in präsenz, persönlich, physisch, présentiel, en présentiel, sur place, en
            personne, en présence, présence physique, presencial, presencialmente, en persona, in
            presenza, di persona, in loco, de visu, stacjonarnie, osobiście, na miejscu
            """
)

_MODES = (
    (AttendanceMode.VIRTUAL, _VIRTUAL, AttendanceMode.ON_SITE),
    (AttendanceMode.ON_SITE, _ON_SITE, AttendanceMode.VIRTUAL),
)
# "No, on site" denies nothing, and a hyphen may be within "on-site".
_MODE_ENDS = re.compile(r"[,;:.()/|\n–—]| - ")
# What makes a way to attend behind it mean the other one: "cannot come in person".
_NOT_SO = re.compile(
    " (?:not|no|non|cannot|can t|won t|unable|without|nicht|nie|kein|keine|inte|ej|icke|utan|ei|nu|"
    "pas|sans|sin|senza)"
    "(?: (?:to|able|be|being|attend|attending|come|coming|join|joining|participate|participating|"
    "take|taking|part|the|at|in|en|pa|a|da|kan|komma|delta|deltar))* $"
)

# In this order: "not paid" has to be found before "paid".
_STATUSES: tuple[tuple[TicketStatus, tuple[str, ...]], ...] = (
    (
        TicketStatus.REVOKED,
        _phrases(
            """
            revoked, replaced, superseded, transferred, återkallad, mitätöity, widerrufen, revocat
            """
        ),
    ),
    (TicketStatus.BLOCKED, _phrases("", BLOCKED)),
    (
        TicketStatus.CANCELED,
        _phrases(
            """
            rejected, declined, refused, deleted, removed, expired, no longer,
            withdrew, regrets, absent, excused, voided, invalid, ogiltig, ungültig,
            inställd, nekad, avslagen, utgången, avvisad, avböjd,
            förhindrad, frånvarande, annullerad, struken, hylätty, vanhentunut, estynyt, poissa,
            expirado, eliminado, eliminato, retras, respins, respinsă, expirat,
            abgelehnt, zurückgezogen, abgelaufen, refusé, refusée,
            retiré, expiré, rechazado, rechazada, retirado, caducado,
            rifiutato, respinto, ritirato, scaduto, avanmält,
            makulerad, tackat nej, zurückgetreten, désinscrit, désinscrite, désisté,
            désistée, décliné, déclinée, declinat, renunțat, renunciado, rinunciato,
            disdetto, denied, inactive, verhindert, entschuldigt, abwesend,
            gelöscht, absente, excusé, excusée, rejeté, rejetée, baja, ausente,
            denegado, denegada, assente, perui, peruuttanut, refuzat, refuzată, absentă,
            can't go, invalidated, released, regret, sends apologies, apologies received,
            förhinder, declină
            """,
            CALLED_OFF | REFUNDED,
        ),
    ),
    (
        TicketStatus.UNPAID,
        _phrases(
            """
            unpaid, not paid, payment pending, pending payment, awaiting payment, payment due,
            payment open, outstanding, overdue, obetald, ej betald, väntar på betalning, avvaktar
            betalning, maksamatta, odottaa maksua, en ole maksanut, neplătit, neachitat,
            în așteptarea plății, unbezahlt, nicht bezahlt, zahlung ausstehend, warten auf
            zahlung, ausstehend, impayé,
            non payé, paiement en attente, en attente de paiement, en attente du paiement, en espera
            de pago, no pagado, sin pagar, pendiente de pago, pago pendiente, non pagato, in attesa
            di pagamento, att betala, überfällig, à payer, por pagar, da pagare, à régler, impagado,
            da saldare, maksamaton, inväntar betalning, wartet auf zahlung, failed, fehlgeschlagen,
            échoué, échouée, misslyckad, misslyckades, epäonnistui, eșuat, eșuată, fallido, fallito
            """
        ),
    ),
    (
        TicketStatus.UNAPPROVED,
        _phrases(
            """
            unapproved, not approved, unconfirmed, not confirmed, pending, waiting,
            awaiting, wait list, on hold, under review, in review, draft, incomplete,
            tentative, requested, to confirm, obekräftad, väntar, väntande, avvaktande,
            ej godkänd, att bekräfta, odottaa, hyväksymättä, vahvistamatta,
            vahvistettava, în așteptare, în curs de aprobare, neconfirmat, neaprobat,
            offen, in bearbeitung, nicht bestätigt, nicht genehmigt, unbestätigt, zu
            bestätigen, en attente, non confirmé, à confirmer, pendiente, no confirmado,
            por confirmar, in attesa, in sospeso, non confermato, da confermare,
            varasijalla, standby, preliminär, preliminärt, under behandling,
            provisional, provisionally, vorläufig, vorgemerkt, unter vorbehalt, in
            prüfung, en cours de validation, à valider, provisoire, sin confirmar, en
            revisión, provvisorio, in valutazione, alustava, alustavasti, käsittelyssä,
            jonotuslistalla, provizoriu, inväntar, en espera, wartet auf bestätigung, angefragt
            """,
            WAITING,
        ),
    ),
    (
        TicketStatus.VALID,
        _phrases(
            """
            valid, complete, completed, active, registered, checked in, attended, unused, issued,
            purchased, acquired, success, succeeded, successful, accepts, complimentary, ok, booked,
            bokad, gebucht, free, free order, gratis, kostenlos, kostenfrei, ilmainen,
            maksuton, gratuit, gratuite, gratuito, gratuita, giltig, anmäld, klar,
            färdigställd, slutförd, registrerad, voimassa, ilmoittautunut, valmis,
            înregistrat, înregistrată, finalizat, gültig, angemeldet, abgeschlossen,
            terminé, terminée, inscrit, inscrite, válido, inscrito,
            inscrita, completado, finalizado, confermo, confirmo, iscritto, iscritta,
            eingecheckt, incheckad, enregistré, enregistrée, registrado, registrada,
            completato, tackat ja, zusage, înscris, înscrisă, akzeptiert
            """,
            PAID | APPROVED | CONFIRMED | ACCEPTED,
        ),
    ),
)
# Of who has not decided. Behind a yes they are of something else: "Confirmed, arrival time TBC".
_DOUBTS = _phrases(
    """
    maybe, tbc, undecided, in progress, no response, no reply, not responded, kanske, inget svar,
    ej svarat, ehkä, ei vastannut, ei vastausta, fără răspuns, nu a răspuns, vielleicht,
    keine antwort, keine rückmeldung, peut-être, sans réponse, pas de réponse, quizás, tal vez,
    sin respuesta, forse, nessuna risposta, senza risposta
    """
)
_OFF = (TicketStatus.REVOKED, TicketStatus.BLOCKED, TicketStatus.CANCELED)
# Before or behind a word of the valid: "partially paid", "payé partiellement".
_IN_PART = (
    "partially partly teilweise teils delvis osittain partial partiellement parcialmente "
    "parzialmente"
).split()
# What makes words of the valid behind it mean that something is lacking: "inte ännu betald".
_DENIAL = re.compile(
    " (?:not|non|no|never|nicht|nie|inte|ej|icke|ei|nu|pas|jamais|nunca|mai|"
    # What has to be, or will be: "muss bezahlt werden", "de plătit".
    "(?:to|will|must|should) be|wird|muss|soll|va fi|sa fie|trebuie|"
    "de(?= (?:platit|achitat|confirmat|aprobat) )|sera|doit etre|debe ser|sara|deve essere|"
    f"{'|'.join(_IN_PART)})(?= )"
    "(?: (?:yet|fully|been|noch|ganz|vollstandig|annu|an|ar|har|helt|viela|ole|inca|este|s|a|fost|"
    "encore|ete|est|aun|ha|sido|ancora|e|stato|stata)(?= )){0,2}"
)
_BEHIND = NO.union(_IN_PART)
# What makes words of the refused behind it mean that all is well, where nothing else is before
# it: "kommt nicht, storniert" does not, nor does "nu avbokad", which is Swedish for now.
_NOT_OFF = re.compile(
    "^ (?:(?:is|was|has|ist|wurde|ar|har|blev|est|n est|n a|e|es|ha|on) )?"
    "(?:not|never|nicht|nie|inte|ej|icke|ei|pas|non|no(?= (?:ha sido |esta )?[a-z]+[ai]d[ao] )|"
    "nu(?= (?:este |a fost )?(?:anulat|retras|respins|expirat|rambursat)))"
    "(?: (?:yet|been|worden|noch|annu|ole|este|a|fost|ha|sido|esta|ete|stato|stata)(?= )){0,2}"
    "(?= )"
)
# "Dinner: no, confirmed" denies nothing.
_CLAUSE_ENDS = re.compile(r"[,;:()/|\n]")
# Nobody has to have been let in, or to have got something free, in order to come.
_UNDENIED = frozenset(
    _phrases(
        "checked in, eingecheckt, incheckad, attended, free, free order, gratis, kostenlos, "
        "kostenfrei, ilmainen, maksuton, gratuit, gratuite, gratuito, gratuita"
    )
)
# What stands where there is no code and no address; two people who share it have none in common.
STAND_INS = frozenset(
    f(word)
    for word in (
        "- -- – — / ? ... … #n/a #ref! #value! n/a n.a. na none null nan nil tba tbc tbd missing "
        "pending saknas ingen puuttuu fehlt keine keiner lipsă lipsa aucun manque ninguno nessuno"
    ).split()
    for f in (str.lower, str.upper, str.capitalize)
)


@lru_cache(maxsize=1024)  # a list says few different things, many times
def mode_of(text: str) -> AttendanceMode | None:
    """Read how somebody takes part; None where `text` does not say, or says both.

    Who is “not on site” takes part from afar, and the other way around.
    """
    said = modes_in(text)
    return said.pop() if len(said) == 1 else None


def modes_in(text: str) -> set[AttendanceMode]:
    """Give the ways to take part that a text names; on site where somebody may choose."""
    said: set[AttendanceMode] = set()
    for clause in _MODE_ENDS.split(text[:LONGEST_READ]):
        words = f" {words_of(clause)} "
        if any(phrase in words for phrase in _HYBRID):
            return {AttendanceMode.ON_SITE}
        for mode, phrases, other in _MODES:
            ends = (words[: words.find(phrase) + 1] for phrase in phrases if phrase in words)
            said |= {other if _NOT_SO.search(before) else mode for before in ends}
    return said


def without_mode(text: str) -> str:
    """Give the folded words of a text but for those that tell how somebody takes part."""
    words = f" {words_of(text)} "
    for phrase in sorted((*_HYBRID, *_VIRTUAL, *_ON_SITE), key=len, reverse=True):
        words = words.replace(phrase, " ")
    return words.strip()


@lru_cache(maxsize=1024)
def status_of(text: str) -> TicketStatus | None:
    """Read what a list says of a ticket; None where `text` is empty or not understood.

    A bare "pending" counts as not approved, which keeps the door closed either way.
    """
    said = _said_of(text)
    is_open = said in {None, TicketStatus.VALID} and _is_in_doubt(text)
    return TicketStatus.UNAPPROVED if is_open else said


def _said_of(text: str) -> TicketStatus | None:
    words = _with_denials_of_refusals(text)
    said = next(
        (status for status, phrases in _STATUSES if any(phrase in words for phrase in phrases)),
        None,
    )
    if said in {None, TicketStatus.VALID}:
        said = _with_coming(said, coming_of(text))
    return (_denied(text) or said) if said is TicketStatus.VALID else said


def _is_in_doubt(text: str) -> bool:
    is_answered = False
    for clause in _MODE_ENDS.split(text[:LONGEST_READ]):
        words = f" {words_of(clause)} "
        # "Yes, maybe" is no yes, and "Yes, maybe with my wife" is one.
        if words in _DOUBTS or (not is_answered and any(doubt in words for doubt in _DOUBTS)):
            return True
        is_answered |= says_yes(clause.strip()) or _said_of(clause) is TicketStatus.VALID
    return False


def _with_coming(said: TicketStatus | None, coming: Coming | None) -> TicketStatus | None:
    match coming:
        case Coming.COMES:
            return TicketStatus.VALID
        case Coming.PARTLY_AWAY if said is not None:
            return None  # "Confirmed, cannot attend the dinner"
        case Coming.STAYS_AWAY | Coming.PARTLY_AWAY:
            return TicketStatus.CANCELED
        case None:
            return said


def _with_denials_of_refusals(text: str) -> str:
    """Give the words of a cell, "valid" in place of "not cancelled"."""
    refused = [each for status in _OFF for each in dict(_STATUSES)[status]]
    clauses = []
    for clause in _MODE_ENDS.split(text[:LONGEST_READ]):
        words = f" {words_of(clause)} "
        if (found := _NOT_OFF.match(words)) and (
            off := next((each for each in refused if words.startswith(each, found.end())), "")
        ):
            words = f" valid{words[found.end() + len(off) - 1 :]}"
        clauses.append(words.strip())
    return f" {' '.join(filter(None, clauses))} "


def _denied(text: str) -> TicketStatus | None:
    """Say what somebody lacks where a list denies a word of the valid; None where it does not."""
    valid = [phrase for phrase in dict(_STATUSES)[TicketStatus.VALID] if phrase not in _UNDENIED]
    for clause in _CLAUSE_ENDS.split(text[:LONGEST_READ]):
        words = f" {words_of(clause)} "
        for denial in _DENIAL.finditer(words):
            if denied := next((each for each in valid if words.startswith(each, denial.end())), ""):
                return _lacking(denied)
    words, _, last = words_of(text).rpartition(" ")
    if last in _BEHIND and (
        denied := next((each for each in valid if f" {words} ".endswith(each)), "")
    ):
        return _lacking(denied)
    return None


def _lacking(denied: str) -> TicketStatus:
    is_payment = denied.strip() in PAID
    return TicketStatus.UNPAID if is_payment else TicketStatus.UNAPPROVED
