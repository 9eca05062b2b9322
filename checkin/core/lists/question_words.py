"""Words of questions that head columns, in eight languages, folded."""

from checkin.core.lists.coming import VERBS_OF_COMING

RSVP = frozenset({"rsvp", "osa"})
REPLIES = RSVP | frozenset(
    "response reply svar vastaus raspuns antwort ruckmeldung reponse respuesta risposta".split()
)
# "Will you attend?" and "Kommer du?", as long as nothing but fillers is beside: who comes to the
# dinner, or on Monday, is another question.
COMING = (
    REPLIES
    | VERBS_OF_COMING
    | frozenset(
        "attendance participation kommst paasetko deltagande narvaro osallistutko osallistuminen "
        "tuletko tulossa participi participati veniti teilnahme zusage participez venez presence "
        "asistencia participacion partecipazione presenza osallistut tulet participerez "
        "participeras viendrez assisterez serez dabei asistiras parteciperai parteciperete sarai "
        "there participarea prezenta".split()
    )
)
BESIDE = frozenset(
    "der die will would do does are is can could be able to you your he she they the this i we "
    "in at our event conference meeting status du ni sie er ihr nehmen nimmt nehme an ar ert "
    "din konferensen tapahtumaan konferenssiin la le l a au il al all ti te ati vei veti va "
    "vous votre usted si konferenz veranstaltung conferinta conferencia conferenza evento "
    "eveniment evenement att kan pa werden wird werde sind bist ich jag mina tule sera seras e "
    "es vas vais sarete fi voi sunt estara present presente prezent presentes "
    "personally selbst plan planning intend expect confirm confirmed confirmation my of de "
    "confermata confirmata confirmada confirmee bestatigt "
    "bekrafta bekraftad bekraftat vahvista vahvistettu confirma confirmat confirmare conferma "
    "confirmo confermo confirmacion confirme mein meine min mon ma mi mia "
    "how us prefer hur vill miten haluat cum doriti wie mochten comment souhaitez como "
    "desea desidera invitation inbjudan einladung invito invitacion invitatie kutsu kutsuun auf "
    "sur zum zur kannst konnen pouvez puede puedes puo puoi puteti poti paikalle mukaan "
    "des notres d".split()
)
OR = frozenset("or and oder und eller och tai vai ja sau ou et o u y e".split())
REGISTERED = frozenset(
    "registered anmald angemeldet ilmoittautunut inregistrat inregistrata inscris inscrisa inscrit "
    "inscrite inscrito inscrita iscritto iscritta".split()
)
# "Not coming" and "Kommer inte": who answers with yes stays away.
DENIALS = frozenset("not inte ej nicht ei nu ne pas no non".split())
AWAY = DENIALS | frozenset(
    "declined absent absents absente absentes absenta "
    "franvarande forhindrad verhindert abwesend estynyt poissa ausente assente".split()
)
# By themselves they are something else.
FRAGMENTS = frozenset("teil there delta komma vin".split())
# Who comes in the place of somebody who does not.
INSTEAD = frozenset(
    "replaces replacing instead ersatter stallet statt anstelle korvaa remplace sustituye "
    "sostituisce inlocuieste".split()
)
