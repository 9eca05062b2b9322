"""Words for the states of tickets that head columns as well as stand in their cells, folded."""

PAID = frozenset(
    "paid bezahlt betald betalt betalat slutbetald maksettu maksanut platit platita achitat "
    "achitata paye payee regle reglee acquitte acquittee pagado pagada pagato pagata "
    "saldato".split()
)
PAYMENT = frozenset(
    "payment zahlung bezahlung betalning maksu plata paiement pago pagamento".split()
)
CALLED_OFF = frozenset(
    "cancelled canceled withdrawn avbokad avbokat avanmald aterbud peruttu peruutettu anulat "
    "anulata storniert abgesagt abgemeldet absage void annule annulee anulado anulada cancelado "
    "cancelada annullato annullata cancellato cancellata cancellation avbokning avbojt peruutus "
    "perunut storno abmeldung desistement renuncia rinuncia disdetta".split()
)
BLOCKED = frozenset(
    "blocked suspended sparrad blockerad estetty blocat gesperrt bloque bloquee bloqueado "
    "bloqueada bloccato bloccata".split()
)
REFUNDED = frozenset(
    "refunded rambursat rambursata aterbetald aterbetalt erstattet rembourse remboursee "
    "reembolsado reembolsada rimborsato rimborsata palautettu hyvitetty krediterad".split()
)
APPROVED = frozenset(
    "approved godkand godkant hyvaksytty aprobat aprobata genehmigt zugelassen approuve approuvee "
    "aprobado aprobada approvato approvata".split()
)
VALIDATED = frozenset("valide validee validat validata".split())
CONFIRMED = VALIDATED | frozenset(
    "confirmed bekraftad bekraftat vahvistettu confirmat confirmata bestatigt confirme confirmee "
    "confirmado confirmada confermato confermata".split()
)
# What somebody has, or lacks, who is registered; it may be a number or a day as well.
CONFIRMATION = frozenset(
    "registration anmalan anmalning bekraftelse ilmoittautuminen vahvistus inregistrare confirmare "
    "anmeldung bestatigung inscription inscripcion confirmacion iscrizione conferma "
    "confirmation".split()
)
ACCEPTED = frozenset(
    "accepted accepterad accepterat antagen angenommen zugesagt acceptat acceptata accepte "
    "acceptee aceptado aceptada accettato accettata admitted admis admise admitido admitida "
    "ammesso ammessa".split()
)
# Of several words each.
WAITING = (
    "waiting list", "on waiting list", "on the waiting list", "waitlist", "waitlisted",
    "vantelista", "reserv", "reservlista", "reservplats", "jonossa", "jonotuslista", "varasija",
    "varalla", "lista de asteptare", "warteliste", "nachrucker", "liste d attente",
    "lista de espera", "lista d attesa",
)  # fmt: skip
# The day on which somebody was called off.
DAY_OF_CALLING_OFF = (
    "cancellation date", "date cancelled", "date of cancellation", "cancelled at", "withdrawn at",
    "avbokningsdatum", "avbokad datum", "avbokad den", "peruutuspaiva", "data anularii",
    "stornodatum", "storniert am", "date d annulation", "fecha de anulacion",
    "fecha de baja", "baja", "fecha de cancelacion", "data di annullamento",
)  # fmt: skip
