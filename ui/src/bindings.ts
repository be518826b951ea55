// Written by `cargo test -p coffre-app` from src-tauri/src/bindings.rs. Do not edit.
import { invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";

/** Hears what the shell tells without being asked, until the function that is returned is called. */
export const onEvent = (hear: (event: AppEvent) => void): Promise<UnlistenFn> =>
  listen<AppEvent>("coffre", (told) => {
    hear(told.payload);
  });

/**
 * An answered invite that waits for a decision.
 */
export type Admission = { 
/**
 * Id of the invite.
 */
invite: string, 
/**
 * Who answered.
 */
person: PersonName, 
/**
 * Name of the computer.
 */
computer: string, 
/**
 * How the keys of that computer are kept.
 */
secondFactor: SecondFactor, };

/**
 * Somebody who was let in.
 */
export type Admitted = { 
/**
 * Who.
 */
person: PersonName, 
/**
 * His computer.
 */
computer: string, 
/**
 * For a new director: the proposal that lists him.
 */
root: RootProposal | null, };

/**
 * What becomes of a source after its sealed copy was read back.
 */
export type AfterFiling = "keep" | "bin";

/**
 * Another computer that has something.
 */
export type AlsoOn = { 
/**
 * Whose it is.
 */
person: PersonName, 
/**
 * Whether it is this person's own other computer.
 */
mine: boolean, 
/**
 * What it is called; none where it never said so.
 */
computer: string | null, 
/**
 * When it showed that it has it, as it says.
 */
at: string, };

/**
 * The annex of the mandate.
 */
export type Annex = { 
/**
 * Its lines.
 */
lines: Array<Attestation>, 
/**
 * The same as plain text, with a place for the agreement of the principal.
 */
text: string, };

/**
 * Something that happened.
 */
export type AppEvent = { "event": "locked", 
/**
 * Why.
 */
cause: LockCause, } | { "event": "locks-soon", 
/**
 * Seconds.
 */
seconds: number, } | { "event": "step-up", 
/**
 * Seconds until they close by themselves.
 */
secondsLeft: number, } | { "event": "step-up-closed" } | { "event": "changed" } | { "event": "hovering", 
/**
 * Whether they do.
 */
over: boolean, } | { "event": "dropped", 
/**
 * What.
 */
files: Dropped, 
/**
 * From the left.
 */
x: number, 
/**
 * From the top.
 */
y: number, } | { "event": "tray" } | { "event": "scanner", 
/**
 * How it is.
 */
state: ScannerState, } | { "event": "arrived", 
/**
 * How many.
 */
count: number, } | { "event": "progress", 
/**
 * Its number, for `work_stop`.
 */
work: number, 
/**
 * What it is about.
 */
kind: WorkKind, 
/**
 * How much is done.
 */
done: number, 
/**
 * Of how much; 0 where that is not known yet.
 */
all: number, } | { "event": "filed", 
/**
 * Its number.
 */
work: number, 
/**
 * What it did.
 */
result: TrayDone, } | { "event": "read", 
/**
 * Its number.
 */
work: number, } | { "event": "checked", 
/**
 * Its number.
 */
work: number, 
/**
 * What it saw.
 */
result: CheckDone, } | { "event": "backed-up", 
/**
 * Its number.
 */
work: number, 
/**
 * What it did.
 */
result: BackupDone, } | { "event": "healed", 
/**
 * Its number.
 */
work: number, 
/**
 * What it did.
 */
result: HealDone, } | { "event": "demo-ready", 
/**
 * Its number.
 */
work: number, } | { "event": "failed", 
/**
 * Its number.
 */
work: number, 
/**
 * What it was about.
 */
kind: WorkKind, 
/**
 * Why.
 */
error: CommandError, };

/**
 * What somebody wrote and nobody counts yet.
 */
export type AsideView = { 
/**
 * The entry.
 */
note: string, 
/**
 * Where.
 */
place: Place, 
/**
 * Who.
 */
person: PersonName | null, 
/**
 * When, as his computer says.
 */
time: string, 
/**
 * Why.
 */
reason: AsideWhy, 
/**
 * Names of the files that it brings.
 */
documents: Array<string>, 
/**
 * Its lines.
 */
lines: number, 
/**
 * Whether this person may adopt it.
 */
mayAdopt: boolean, };

/**
 * Why something waits to be adopted.
 */
export type AsideWhy = "removed" | "cut" | "fork" | "former-director" | "right-taken";

/**
 * What is to be adopted.
 */
export type AsideWork = { 
/**
 * Where.
 */
place: string, 
/**
 * The entry.
 */
note: string, };

/**
 * A document that lies inside an open one.
 */
export type Attachment = { 
/**
 * Its place, from 0.
 */
place: number, 
/**
 * Its name, without a path.
 */
name: string, 
/**
 * Bytes.
 */
size: number, };

/**
 * The documents that came with a document.
 */
export type Attachments = { 
/**
 * Those inside which it came.
 */
of: Array<NamedDocument>, 
/**
 * Those that came inside it.
 */
inside: Array<NamedDocument>, };

/**
 * One attestation of the annex of the mandate.
 */
export type Attestation = { 
/**
 * What it is.
 */
label: Words, 
/**
 * Who supplies it.
 */
supplier: Coded, 
/**
 * Whether it is there already.
 */
received: boolean, };

/**
 * A second copy that was made.
 */
export type BackupDone = { 
/**
 * When it ended.
 */
at: string, 
/**
 * Where, to be shown.
 */
shown: string, 
/**
 * Files that were copied.
 */
copied: number, 
/**
 * Files that were there already.
 */
known: number, 
/**
 * Damaged files of the copy that are whole again.
 */
replaced: number, 
/**
 * Files that are damaged or cannot be read, not copied.
 */
damaged: number, 
/**
 * Files that the place of the copy refused.
 */
refused: number, 
/**
 * Files that are in the cloud and not on this computer.
 */
notHere: number, };

/**
 * What keeps a document that misbehaves from the rest of this computer.
 */
export type CageWord = "full" | "partial" | "calls-alone" | "process-alone";

/**
 * One source in the tray.
 */
export type Card = { 
/**
 * Id, of this session.
 */
id: string, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Type by content.
 */
fileType: string, 
/**
 * How far it is.
 */
state: CardState, 
/**
 * Title.
 */
title: Chip | null, 
/**
 * Kind, by code.
 */
kind: Chip | null, 
/**
 * Dossier, by id.
 */
dossier: Chip | null, 
/**
 * Party, by id.
 */
party: Chip | null, 
/**
 * Part of the party, by code.
 */
part: Chip | null, 
/**
 * Date that it bears.
 */
date: Chip | null, 
/**
 * Last day of its validity, or `unlimited`.
 */
valid: Chip | null, 
/**
 * Until when it will be kept, as far as it is known now.
 */
deadline: DeadlineView | null, 
/**
 * Where it will lie.
 */
place: Place | null, 
/**
 * What is still to be chosen: `kind`, `dossier`, `part`.
 */
missing: Array<string>, 
/**
 * What to know before filing: `prospect-identity`, `national-number-in-name`, `expired`.
 */
warnings: Array<string>, 
/**
 * Why its words are not known: `later`, `lost`, or the code of a failure such as `encrypted`.
 */
unread: string | null, 
/**
 * The card inside which it came.
 */
inside: string | null, 
/**
 * Pages; 0 where they are not known.
 */
pages: number, };

/**
 * A change to a card.
 */
export type CardChange = { "set": "title", "value": string | null } | { "set": "kind", "value": string | null } | { "set": "dossier", "value": string | null } | { "set": "party", "value": string | null } | { "set": "part", "value": string | null } | { "set": "date", "value": string | null } | { "set": "valid", "value": string | null } | { "set": "place", "value": string | null } | { "set": "again", "value": boolean };

/**
 * What the checklist of a dossier comes to.
 */
export type CardPieces = { 
/**
 * Pieces that are ready for the compromis, or after it for the deed.
 */
ready: Tally, 
/**
 * The piece that blocks next.
 */
blocking: PieceView | null, 
/**
 * Pieces that nobody has and nobody asked for.
 */
missing: number, 
/**
 * Pieces that were asked for.
 */
asked: number, 
/**
 * Pieces that expired, or do not reach the compromis or the deed.
 */
expiring: Array<PieceView>, 
/**
 * Asked pieces that came in.
 */
cameIn: Array<PieceView>, 
/**
 * Questions that the checklist waits for.
 */
questions: number, 
/**
 * The day on which somebody who still owes a piece was last asked for it; the oldest of them.
 */
waitsSince: string | null, };

/**
 * How far a card is.
 */
export type CardState = { "is": "reading" } | { "is": "ready" } | { "is": "to-check" } | { "is": "duplicate", 
/**
 * As that document.
 */
of: DocumentRow, 
/**
 * What is the same.
 */
same: Same, } | { "is": "filing" } | { "is": "refused", 
/**
 * Why.
 */
code: Code, };

/**
 * An answer to what the checklist asks.
 */
export type CaseAnswer = { "of": "region", 
/**
 * Its code.
 */
value: string | null, } | { "of": "property", 
/**
 * Its code.
 */
value: string | null, } | { "of": "flag", 
/**
 * Its code.
 */
flag: string, 
/**
 * The answer.
 */
value: boolean | null, };

/**
 * A case that a sale may be.
 */
export type CaseFlag = { 
/**
 * The flag.
 */
flag: Coded, 
/**
 * The question whose answer settles it.
 */
question: Words, 
/**
 * The answer; none: not answered yet.
 */
answer: boolean | null, 
/**
 * Whether rows wait for the answer.
 */
waits: boolean, };

/**
 * What a check saw.
 */
export type CheckDone = { 
/**
 * When it ended.
 */
at: string, 
/**
 * How deep it went.
 */
level: CheckLevelWord, 
/**
 * Whether it was stopped before the end.
 */
stopped: boolean, 
/**
 * Whether nothing signed is lost.
 */
whole: boolean, 
/**
 * Files that were looked at.
 */
files: number, 
/**
 * Bytes that were read.
 */
bytes: number, 
/**
 * What was found, at most two hundred.
 */
findings: Array<CheckLine>, 
/**
 * How many there are.
 */
found: number, 
/**
 * Compartments whose documents were not looked for: closed, or not this person's to read.
 */
unseen: number, };

/**
 * How deep a check goes.
 */
export type CheckLevelWord = "names" | "hashes" | "content";

/**
 * One thing that a check found.
 */
export type CheckLine = { 
/**
 * Code: `missing`, `damaged`, `unreadable`, `size`, `not-signed`, `content`, `unnamed`, `stray`, `not-here`.
 */
fault: string, 
/**
 * Whether something signed cannot be read.
 */
loss: boolean, 
/**
 * Name of the sealed file; says nothing of its content.
 */
file: string, };

/**
 * A row.
 */
export type ChecklistRow = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What the piece is called.
 */
label: Words, 
/**
 * Where it stands.
 */
status: RowStatus, 
/**
 * How much it is needed: `obligatory`, `if-applicable`, `practice`.
 */
need: Coded, 
/**
 * The step before which it must be there.
 */
due: Coded, 
/**
 * Who is asked.
 */
supplier: Coded, 
/**
 * The documents that tick it, also where they expired.
 */
pieces: Array<TickingPiece>, 
/**
 * Last day on which the piece that ends first speaks.
 */
validUntil: string | null, 
/**
 * Whether its validity has ended, or ends before a step that comes.
 */
lapses: boolean, 
/**
 * The step that its validity does not reach; none where it has ended.
 */
lapsesBefore: Coded | null, 
/**
 * Names of the people whose document is not there.
 */
absent: Array<string>, 
/**
 * When it was first asked for.
 */
asked: string | null, 
/**
 * When its supplier was reminded.
 */
reminded: Array<string>, 
/**
 * Why it does not apply.
 */
reason: string | null, 
/**
 * Whether its step has passed without it.
 */
late: boolean, 
/**
 * The last day to ask for it in time.
 */
askBy: string | null, 
/**
 * Whether it came in after it was asked for.
 */
cameIn: boolean, 
/**
 * Whether the sale stops without it.
 */
counts: boolean, 
/**
 * Whether the annex of the mandate lists it.
 */
annex: boolean, 
/**
 * Where the row comes from.
 */
source: string, 
/**
 * How sure that is: `high`, `medium`, `low`.
 */
confidence: string, };

/**
 * The checklist of a dossier.
 */
export type ChecklistView = { 
/**
 * What it knows of the sale.
 */
case: SaleCase, 
/**
 * The rows that apply, what blocks next on top.
 */
rows: Array<ChecklistRow>, 
/**
 * Code of the row that blocks next.
 */
blocking: string | null, 
/**
 * The rows that do not apply.
 */
outside: Array<OutsideRow>, 
/**
 * Pieces that are ready for the compromis.
 */
compromis: Tally, 
/**
 * Pieces that are ready for the deed.
 */
deed: Tally, 
/**
 * Everybody who owes something.
 */
owing: Array<Owing>, };

/**
 * A proposal for one chip, or what was chosen.
 */
export type Chip = { 
/**
 * The value: a code, an id or a day.
 */
value: string, 
/**
 * What is shown, where it is not a day.
 */
label: string | null, 
/**
 * Whether a person chose it, or the proposal is sure.
 */
sure: boolean, 
/**
 * The words of the document that led to it.
 */
because: string | null, };

/**
 * A clock of a rule.
 */
export type ClockView = { 
/**
 * The event that starts it.
 */
start: Coded, 
/**
 * Years, months and days that it runs.
 */
years: number, 
/**
 * Months.
 */
months: number, 
/**
 * Days.
 */
days: number, };

/**
 * What went wrong, for the page to switch on.
 */
export type Code = "bad-call" | "locked" | "already-unlocked" | "step-up" | "not-allowed" | "not-found" | "ambiguous" | "value" | "wrong-passphrase" | "weak-passphrase" | "day-passphrase-old" | "high-passphrase-new" | "no-keyring" | "no-vault" | "vault-exists" | "other-vault" | "no-seat" | "seat-in-use" | "seat-damaged" | "journal-damaged" | "rolled-back" | "cloned" | "removed" | "no-epoch" | "no-key" | "newer-program" | "damaged" | "not-downloaded" | "folder-unreachable" | "folder-read-only" | "folder-permission" | "disk-full" | "file-held" | "folder" | "copy-in-vault" | "scanner-folder" | "database" | "local-file" | "source-gone" | "source-permission" | "source-not-a-file" | "source-own" | "source-empty" | "source-name" | "source-changed" | "read-back" | "same-version" | "too-large" | "invite-closed" | "no-invite" | "invite-clash" | "second-factor" | "no-request" | "other-words" | "open-proposal" | "sheet-mistyped" | "other-sheet" | "no-sheet-waiting" | "bad-query" | "laxer-place" | "look-first" | "busy" | "stopped" | "unsupported" | "encrypted" | "no-mail-program" | "other";

/**
 * A code of the house with its label.
 */
export type Coded = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What it is called.
 */
label: Words, };

/**
 * A computer and when it was last heard of.
 */
export type Colleague = { 
/**
 * Whose.
 */
person: PersonName, 
/**
 * First letters of the seat.
 */
seat: string, 
/**
 * What the computer is called; none where it never said so.
 */
computer: string | null, 
/**
 * Moment of its newest entry, as that computer says.
 */
lastHeard: string | null, 
/**
 * Days since then.
 */
days: number | null, };

/**
 * What the page gets instead of an answer.
 */
export type CommandError = { 
/**
 * What went wrong.
 */
code: Code, 
/**
 * Parameters of the page's sentence.
 */
params: Record<string, string>, 
/**
 * A sentence in English for support; it names no content.
 */
message: string, };

/**
 * Something that went between the agency and somebody outside.
 */
export type CommunicationLine = { "of": "filed", 
/**
 * The document.
 */
row: DocumentRow, } | { "of": "left", 
/**
 * The line of the log.
 */
line: HistoryLine, };

/**
 * What a person could have read in one compartment.
 */
export type CouldRead = { 
/**
 * The compartment.
 */
place: Place, 
/**
 * What he could do.
 */
right: RightWord, 
/**
 * Documents there; none where this computer cannot count them.
 */
documents: number | null, };

/**
 * The numbers in the navigation.
 */
export type Counts = { 
/**
 * Documents without a kind or dossier.
 */
inbox: number, 
/**
 * Cards in the tray.
 */
tray: number, 
/**
 * Documents whose retention has ended, for who decides about it.
 */
due: number, 
/**
 * Answered invites that wait, for who made them.
 */
admissions: number, 
/**
 * Things that were noticed.
 */
findings: number, };

/**
 * A vault that was made; its sheet waits to be saved or printed, and typed back.
 */
export type Created = { 
/**
 * Id of the vault, as the sheet shows it.
 */
vault: string, 
/**
 * How the keys of this seat are kept.
 */
secondFactor: SecondFactor, };

/**
 * What waits for the person who is unlocked.
 */
export type DayOf = { "person": "agent", 
/**
 * The newest documents without a kind or without a dossier.
 */
newest: Array<DocumentRow>, 
/**
 * Documents that two people changed at once.
 */
contested: number, 
/**
 * Dossiers in his charge that miss something.
 */
mine: Array<DossierCard>, 
/**
 * Dossiers with an offer that waits for an answer.
 */
offers: Array<DossierCard>, } | { "person": "office", 
/**
 * Dossiers whose deed is to come, the nearest first.
 */
byDeed: Array<DossierCard>, 
/**
 * Asked pieces that came in.
 */
cameIn: Array<PieceOf>, 
/**
 * Pieces that expired, or do not reach the compromis or the deed.
 */
expiring: Array<PieceOf>, 
/**
 * Dossiers where somebody was asked long ago.
 */
toRemind: Array<ToRemind>, 
/**
 * How the vault is doing.
 */
health: HealthView, } | { "person": "director", 
/**
 * Documents whose deadline waits for an answer.
 */
unknown: number, 
/**
 * The questions that settle most of them.
 */
questions: Array<OpenQuestion>, 
/**
 * Documents that are due.
 */
due: number, 
/**
 * Documents that will be due within a month.
 */
dueSoon: number, 
/**
 * Documents whose rules contradict each other.
 */
conflicts: number, 
/**
 * People who answered an invite of this seat and wait.
 */
joining: Array<Admission>, 
/**
 * Deputies whose time is over.
 */
deputiesDue: Array<DeputyView>, 
/**
 * Compartments whose keys wait to be renewed.
 */
toRenew: Array<Place>, 
/**
 * How the vault is doing.
 */
health: HealthView, } | { "person": "auditor", 
/**
 * How the vault is doing.
 */
health: HealthView, };

/**
 * The end of a document's retention.
 */
export type DeadlineView = { "is": "on", 
/**
 * The day.
 */
date: string, } | { "is": "unknown" } | { "is": "conflict" } | { "is": "never" };

/**
 * How sure the day of the deed is.
 */
export type DeedSure = "passed" | "planned" | "estimated";

/**
 * What a director demands.
 */
export type Demands = { 
/**
 * Whether nobody is admitted without a second secret.
 */
secondFactor: boolean, 
/**
 * Who has a computer without one.
 */
without: Array<PersonName>, };

/**
 * Height of rows.
 */
export type Density = "comfortable" | "compact";

/**
 * A role that somebody has until a day.
 */
export type DeputyView = { 
/**
 * Id of the grant.
 */
grant: string, 
/**
 * Who has it.
 */
person: PersonName, 
/**
 * The role.
 */
role: RoleName, 
/**
 * Last day.
 */
until: string, 
/**
 * Whether that day has passed.
 */
over: boolean, };

/**
 * A change to documents.
 */
export type DocumentChange = { "change": "field", 
/**
 * Its name.
 */
name: FieldName, 
/**
 * Its value.
 */
value: string | null, } | { "change": "tag", 
/**
 * The tag.
 */
tag: string, } | { "change": "untag", 
/**
 * The tag.
 */
tag: string, } | { "change": "into-dossier", 
/**
 * Id of the dossier.
 */
dossier: string, } | { "change": "party", 
/**
 * Id of the party.
 */
party: string, 
/**
 * Code of the part that the party plays.
 */
part: string, } | { "change": "unlink", 
/**
 * Id of the dossier or party.
 */
from: string, } | { "change": "looked" };

/**
 * A document with what is around it. Nothing is opened for it.
 */
export type DocumentFull = { 
/**
 * The document.
 */
row: DocumentRow, 
/**
 * Its versions, oldest first.
 */
versions: Array<Version>, 
/**
 * The dossiers in which it lies.
 */
dossiers: Array<TaggedDossier>, 
/**
 * The parties that it names, with their parts.
 */
parties: Array<Participant>, 
/**
 * The part of its person, said of a document that names none.
 */
part: string | null, 
/**
 * What it states of its validity: a last day, or `unlimited`.
 */
valid: string | null, 
/**
 * What came inside it, and inside what it came: mails, archives and their pieces.
 */
attachments: Attachments, 
/**
 * What stays inside it until somebody has looked at it.
 */
left: Array<LeftView>, 
/**
 * How far its words are known.
 */
words: ReadView, 
/**
 * What is proposed for it, where it has no kind.
 */
offer: OfferView | null, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * Dated facts about it.
 */
facts: Array<Fact>, 
/**
 * Why it is kept until when.
 */
why: Why | null, 
/**
 * Events that it makes likely and that its dossiers do not know.
 */
proposals: Array<ProposedEvent>, 
/**
 * The other computers that have all of it; none where it is only here so far.
 */
alsoOn: Array<AlsoOn>, 
/**
 * Where it may be moved.
 */
mayMoveTo: Array<Place>, };

/**
 * A window of a list.
 */
export type DocumentList = { 
/**
 * How many documents the list holds.
 */
total: number, 
/**
 * How many come before this window.
 */
offset: number, 
/**
 * The window.
 */
rows: Array<DocumentRow>, };

/**
 * A document in a list.
 */
export type DocumentRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Name of the file as it was filed.
 */
fileName: string, 
/**
 * Type by content: `pdf`, `jpg`, `docx` …
 */
fileType: string, 
/**
 * Kind.
 */
kind: Coded | null, 
/**
 * Whether it is an identity document: blurred until pressed.
 */
identity: boolean, 
/**
 * Compartment.
 */
place: Place, 
/**
 * Date that it bears.
 */
date: string | null, 
/**
 * Last day of its validity; not the end of its retention.
 */
validUntil: string | null, 
/**
 * End of its retention.
 */
deadline: DeadlineView, 
/**
 * Bytes.
 */
size: number, 
/**
 * When it was filed.
 */
filedAt: string, 
/**
 * Who filed it.
 */
filedBy: PersonName, 
/**
 * Whether it is in the bin.
 */
binned: boolean, 
/**
 * Whether two people changed it at once.
 */
concurrent: boolean, };

/**
 * A dossier on the board.
 */
export type DossierCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Reference in the agency's other software.
 */
reference: string, 
/**
 * What sort it is, as it was written: `sale`, `letting`, `complaint` …
 */
sort: string, 
/**
 * Address of the property.
 */
property: string, 
/**
 * Compartment.
 */
place: Place, 
/**
 * How far it has come.
 */
phase: Phase, 
/**
 * Who is in charge.
 */
inCharge: PersonName | null, 
/**
 * Day of the deed.
 */
deed: string | null, 
/**
 * How sure that day is.
 */
deedSure: DeedSure | null, 
/**
 * Days until then; negative when it is past.
 */
daysToDeed: number | null, 
/**
 * Since when an offer waits for an answer.
 */
offerWaits: string | null, 
/**
 * What its checklist comes to; none for a sort that has none.
 */
pieces: CardPieces | null, 
/**
 * Documents in it that this person can see, where they were counted.
 */
documents: number | null, 
/**
 * First day.
 */
opened: string | null, 
/**
 * Last day.
 */
closed: string | null, };

/**
 * A change to a dossier.
 */
export type DossierChange = { "change": "field", 
/**
 * Its name.
 */
name: DossierField, 
/**
 * Its value.
 */
value: string | null, } | { "change": "event", 
/**
 * Code of the event.
 */
event: string, 
/**
 * The day.
 */
date: string, } | { "change": "take-back", 
/**
 * Code of the event.
 */
event: string, };

/**
 * A field of a dossier.
 */
export type DossierField = "title" | "reference" | "property" | "sort" | "compromis-planned" | "deed-planned" | "in-charge" | "paper" | "paper-out" | "opened" | "closed";

/**
 * A dossier with what is around it.
 */
export type DossierFull = { 
/**
 * The dossier.
 */
card: DossierCard, 
/**
 * Who takes part.
 */
parties: Array<Participant>, 
/**
 * Dated facts about it.
 */
facts: Array<Fact>, 
/**
 * Kinds of the documents in it.
 */
kinds: Array<Coded>, 
/**
 * The other computers that have all that was said of it; none where that is only here so far.
 */
alsoOn: Array<AlsoOn>, 
/**
 * Events that its documents make likely.
 */
proposals: Array<ProposedEvent>, 
/**
 * Further fields as they are.
 */
fields: Record<string, string>, };

/**
 * Files that were dropped and wait to be told where: into the tray, or onto a document as its new version.
 */
export type Dropped = { 
/**
 * Names them once, for `tray_take` or `document_new_version`.
 */
drop: string, 
/**
 * How many.
 */
count: number, 
/**
 * Name of the first.
 */
name: string, };

/**
 * What a change would do.
 */
export type Effect = { 
/**
 * Documents whose deadline stays.
 */
unchanged: number, 
/**
 * How many change.
 */
changed: number, 
/**
 * How many of them are kept longer.
 */
later: number, 
/**
 * How many are kept less long.
 */
earlier: number, 
/**
 * How many had an unknown deadline and have a known one.
 */
settled: number, 
/**
 * How many had a known deadline and have an unknown one.
 */
unsettled: number, 
/**
 * How many come into conflict.
 */
conflicts: number, 
/**
 * How many may be disposed of at once and could not before.
 */
disposable: number, 
/**
 * How many could be disposed of and may not any more.
 */
spared: number, 
/**
 * The first of them, at most fifty.
 */
moves: Array<EffectMove>, };

/**
 * A document whose deadline a change would move.
 */
export type EffectMove = { 
/**
 * The document.
 */
document: DocumentRow, 
/**
 * Its deadline after the change.
 */
after: DeadlineView, };

/**
 * An export that was written and recorded.
 */
export type Exported = { 
/**
 * Where, to be shown.
 */
shown: string, 
/**
 * How many documents.
 */
documents: number, 
/**
 * First letters of the manifest's hash, for the accompanying letter.
 */
fingerprint: string, };

/**
 * A dated fact.
 */
export type Fact = { 
/**
 * The event.
 */
event: Coded, 
/**
 * The day; none where it was taken back.
 */
date: string | null, };

/**
 * A field of a document.
 */
export type FieldName = "title" | "kind" | "date" | "valid" | "part";

/**
 * What was filed of one card.
 */
export type FiledCard = { 
/**
 * The card.
 */
card: string, 
/**
 * The document.
 */
document: DocumentRow, 
/**
 * The dossier.
 */
dossier: string | null, 
/**
 * Its title.
 */
dossierTitle: string | null, 
/**
 * The kind.
 */
kind: Coded | null, };

/**
 * Something that was noticed.
 */
export type Finding = { 
/**
 * Stable code; the page has the sentence.
 */
code: string, 
/**
 * How many of it.
 */
count: number, };

/**
 * A folder that was looked at. The folder itself is remembered on the Rust side; the page names none.
 */
export type FolderLook = { 
/**
 * Its path, to be shown.
 */
shown: string, 
/**
 * What lies in it.
 */
state: FolderState, 
/**
 * What it lies on.
 */
medium: MediumWord, 
/**
 * Name of the sync client whose folder it is in.
 */
syncClient: string | null, 
/**
 * What to know, most important first.
 */
warnings: Array<FolderWarning>, 
/**
 * Whether the purpose can go on with this folder.
 */
usable: boolean, };

/**
 * What a folder is chosen for.
 */
export type FolderPurpose = "create" | "join";

/**
 * What lies in a folder.
 */
export type FolderState = "empty" | "vault" | "other-files" | "missing";

/**
 * What a person should know before choosing a folder.
 */
export type FolderWarning = "sync-client" | "files-on-demand" | "network-share" | "fat" | "read-only" | "temporary" | "this-computer-only" | "other-files";

/**
 * A signed grant that gives a right.
 */
export type Ground = { 
/**
 * The role.
 */
role: RoleName, 
/**
 * Who signed it.
 */
signedBy: PersonName | null, 
/**
 * First letters of the entry, for support.
 */
entry: string, };

/**
 * What healing did.
 */
export type HealDone = { 
/**
 * Files that are whole again.
 */
healed: number, 
/**
 * Files that no copy had.
 */
lost: number, };

/**
 * How the vault is doing, as far as this computer knows.
 */
export type HealthView = { 
/**
 * What asks for a person, the gravest first; nothing where all is in order.
 */
worries: Array<WorryView>, 
/**
 * Days since the last check.
 */
checkDays: number | null, 
/**
 * Days since the last backup.
 */
backupDays: number | null, 
/**
 * Files that the folder has not taken yet.
 */
waitingFiles: number, };

/**
 * One line of the log.
 */
export type HistoryLine = { 
/**
 * When, as that computer says.
 */
at: string, 
/**
 * Who.
 */
person: PersonName | null, 
/**
 * Code of the event: `view`, `export`, `disclose`, `step-up` …
 */
event: string, 
/**
 * What it concerns, where that can be seen.
 */
about: Array<TaggedDossier>, 
/**
 * Further facts by key.
 */
detail: Record<string, string>, 
/**
 * Whether it is signed and published, or waits on this computer.
 */
said: boolean, };

/**
 * The state of the house.
 */
export type HouseState = { 
/**
 * What was noticed since unlocking.
 */
findings: Array<Finding>, 
/**
 * What waits to be adopted, oldest first.
 */
aside: Array<AsideView>, 
/**
 * What was left behind when documents moved.
 */
leftBehind: Array<LeftBehindView>, 
/**
 * Every other computer.
 */
colleagues: Array<Colleague>, 
/**
 * How the vault is doing.
 */
health: HealthView, 
/**
 * What the last check on this computer saw.
 */
check: CheckDone | null, 
/**
 * The last backup on this computer.
 */
backup: BackupDone | null, 
/**
 * Files that the folder has not taken yet.
 */
waitingFiles: number, 
/**
 * Compartments whose keys a director's step-up has to renew.
 */
toRenew: Array<Place>, 
/**
 * Whether the vault's folder lies on this computer alone.
 */
folder: FolderLook, };

/**
 * An invite that was made. The seven words are shown once, to be said on the phone: they open the mailbox of this
 * invite and nothing else.
 */
export type Invitation = { 
/**
 * Id.
 */
id: string, 
/**
 * Who is invited.
 */
person: PersonName, 
/**
 * The seven words.
 */
words: Array<string>, 
/**
 * Last day on which it is answered.
 */
expires: string, };

/**
 * A computer that answered an invite and waits to be admitted.
 */
export type Joined = { 
/**
 * The agency, from the invite.
 */
agency: string, 
/**
 * The two words to be compared on the phone.
 */
check: [string, string], 
/**
 * The new seat.
 */
seat: string, 
/**
 * How its keys are kept.
 */
secondFactor: SecondFactor, };

/**
 * A kind as it shall be.
 */
export type KindChange = { 
/**
 * Its code; one that the house does not know makes a new kind.
 */
code: string, 
/**
 * What it is called.
 */
label: TypedWords, 
/**
 * Why the agency keeps it.
 */
purpose: TypedWords, 
/**
 * What data it carries.
 */
category: string, 
/**
 * How confidential it is.
 */
level: string, 
/**
 * Code of the folder that it is filed in by default.
 */
compartment: string, 
/**
 * Whether it belongs in a dossier.
 */
needsDossier: boolean, 
/**
 * The rules that keep it.
 */
rules: Array<UsedRule>, };

/**
 * What may be chosen for a kind.
 */
export type KindChoices = { 
/**
 * Codes of the categories.
 */
categories: Array<string>, 
/**
 * Codes of the levels, the most open first.
 */
levels: Array<string>, 
/**
 * The folders.
 */
places: Array<Place>, };

/**
 * How many hits are of one kind.
 */
export type KindCount = { 
/**
 * The kind; none: without a kind.
 */
kind: Coded | null, 
/**
 * How many.
 */
count: number, };

/**
 * A kind of document.
 */
export type KindView = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it is called.
 */
label: Words, 
/**
 * Why the agency keeps it.
 */
purpose: Words, 
/**
 * What data it carries.
 */
category: string, 
/**
 * How confidential it is.
 */
level: string, 
/**
 * Code of the folder that it is filed in by default.
 */
compartment: string, 
/**
 * Whether it belongs in a dossier.
 */
needsDossier: boolean, 
/**
 * The rules that keep it.
 */
rules: Array<UsedRule>, };

/**
 * The kinds of the house, and what may be chosen for one.
 */
export type Kinds = { 
/**
 * The kinds, by code.
 */
kinds: Array<KindView>, 
/**
 * What may be chosen.
 */
choices: KindChoices, };

/**
 * A person who can unlock on this computer. It says nothing of the agency.
 */
export type KnownSeat = { 
/**
 * Id of the seat; names it when unlocking.
 */
seat: string, 
/**
 * What the person wanted to be called here.
 */
label: string, 
/**
 * First letters of the vault's id, to tell two vaults apart.
 */
vault: string, 
/**
 * Whether the vault's folder answers.
 */
folderThere: boolean, 
/**
 * How the keys are kept.
 */
secondFactor: SecondFactor, 
/**
 * Age of the passphrase in days.
 */
passphraseDays: number | null, 
/**
 * Whether he was taken off the locked screen.
 */
hidden: boolean, 
/**
 * Whether it is somebody of the demonstration agency: unlocked without a passphrase, by `vault_enter_demo`.
 */
demo: boolean, 
/**
 * Code of the role; told of the demonstration only.
 */
role: string | null, };

/**
 * Language of the window.
 */
export type LanguageWord = "fr" | "nl" | "en";

/**
 * A person who left, and the honest list.
 */
export type Leaver = { 
/**
 * Who.
 */
person: PersonName, 
/**
 * How many computers were removed.
 */
seats: number, 
/**
 * What he could have read, if he kept keys and copies.
 */
couldRead: Array<CouldRead>, 
/**
 * Compartments whose keys were renewed.
 */
renewed: Array<Place>, 
/**
 * Compartments whose keys a director's next step-up renews.
 */
toRenew: Array<Place>, };

/**
 * What somebody said of a document while somebody else moved it away.
 */
export type LeftBehindView = { 
/**
 * Id of the document as it was called in the folder that it left.
 */
id: string, 
/**
 * Its file name.
 */
name: string, 
/**
 * That folder.
 */
place: Place, 
/**
 * Versions that were not taken along.
 */
versions: number, 
/**
 * Other changes that were not taken along.
 */
changes: number, 
/**
 * The document that it belongs to, where this person sees it.
 */
became: NamedDocument | null, 
/**
 * Where it may be brought: to that document alone, or to a folder where it lies as a document of its own.
 */
into: Array<Place>, };

/**
 * A piece that stays inside a document.
 */
export type LeftView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Why; the page has the sentence.
 */
why: string, };

/**
 * Which list.
 */
export type ListOf = { "of": "recent" } | { "of": "dossier", 
/**
 * Its id.
 */
id: string, } | { "of": "party", 
/**
 * Its id.
 */
id: string, } | { "of": "kind", 
/**
 * Its code.
 */
code: string, } | { "of": "place", 
/**
 * Its id.
 */
id: string, } | { "of": "tag", 
/**
 * The tag.
 */
tag: string, } | { "of": "inbox" } | { "of": "due", 
/**
 * Days from today.
 */
days: number, } | { "of": "expiring", 
/**
 * Days from today.
 */
days: number, } | { "of": "unknown-deadline" } | { "of": "conflict" } | { "of": "concurrent" } | { "of": "binned" };

/**
 * Why the vault locked.
 */
export type LockCause = "asked" | "idle" | "sleep" | "screen";

/**
 * Which lines of the log are asked for; what is not named does not matter.
 */
export type LogFilter = { 
/**
 * Id of a person.
 */
person: string | null, 
/**
 * Code of an event.
 */
event: string | null, 
/**
 * Id of a document, dossier or party that they concern.
 */
about: string | null, 
/**
 * The first moment.
 */
from: string | null, 
/**
 * The moment before which they were written.
 */
before: string | null, };

/**
 * A window of the log.
 */
export type LogPage = { 
/**
 * How many lines were asked for in all.
 */
total: number, 
/**
 * How many come before this window.
 */
offset: number, 
/**
 * The lines, newest first.
 */
lines: Array<HistoryLine>, };

/**
 * A letter that was handed to the mail program.
 */
export type MailOpened = { 
/**
 * Whether the mail program has the text; otherwise it is to be pasted.
 */
whole: boolean, };

/**
 * A role with its rights.
 */
export type MatrixRole = { 
/**
 * The role.
 */
role: RoleName, 
/**
 * One right for each place of the matrix, in its order.
 */
rights: Array<RightWord>, 
/**
 * How many people have it.
 */
people: number, 
/**
 * Whether it is given to nobody any more.
 */
retired: boolean, };

/**
 * What a folder lies on.
 */
export type MediumWord = "local" | "network" | "unknown";

/**
 * Somebody who is or was part of the house.
 */
export type Member = { 
/**
 * Who.
 */
person: PersonName, 
/**
 * Rank.
 */
rank: RankWord, 
/**
 * Roles.
 */
roles: Array<RoleName>, 
/**
 * Computers that are not removed.
 */
seats: Array<MemberSeat>, 
/**
 * Whether he was removed.
 */
removed: boolean, 
/**
 * The day on which he was last asked for a new passphrase.
 */
passphraseAsked: string | null, 
/**
 * Whether it is the person who is unlocked.
 */
me: boolean, };

/**
 * A computer of a member.
 */
export type MemberSeat = { 
/**
 * Id of the seat.
 */
seat: string, 
/**
 * Stands for its computer: the two seats of one computer were let in together.
 */
computer: string, 
/**
 * What that computer is called; none where it never said so.
 */
name: string | null, 
/**
 * Whether it holds the step-up keys.
 */
high: boolean, 
/**
 * How its keys are kept.
 */
secondFactor: SecondFactor, 
/**
 * Moment of its newest entry, as that computer says.
 */
lastHeard: string | null, 
/**
 * Whether it signed two histories and must be enrolled again.
 */
frozen: boolean, 
/**
 * Whether it is this one.
 */
this: boolean, };

/**
 * A document named by its title.
 */
export type NamedDocument = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, };

/**
 * A dossier named by its title.
 */
export type NamedDossier = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, };

/**
 * A dossier to be.
 */
export type NewDossier = { 
/**
 * Title.
 */
title: string, 
/**
 * Reference in the agency's other software.
 */
reference: string | null, 
/**
 * Code of the template that answers the rest; none: none of it is answered.
 */
template: string | null, 
/**
 * What sort it is; a template decides it.
 */
sort: string, 
/**
 * Address of the property.
 */
property: string | null, 
/**
 * Id of its compartment; none: where dossiers of its sort lie.
 */
place: string | null, 
/**
 * Its parties.
 */
parties: Array<NewParty>, };

/**
 * A party to be.
 */
export type NewParty = { 
/**
 * Name.
 */
name: string, 
/**
 * Postal address.
 */
address: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Telephone.
 */
telephone: string | null, 
/**
 * Code of the part it plays.
 */
part: string, };

/**
 * A folder to be, which directors manage and nobody else reads yet.
 */
export type NewPlace = { 
/**
 * What it is called.
 */
label: TypedWords, 
/**
 * The lowest rank whose roles may read it.
 */
floor: RankWord, 
/**
 * Whether it is sealed: only step-up keys open it.
 */
sealed: boolean, };

/**
 * A role to be, which nobody has yet and which may do nothing yet.
 */
export type NewRole = { 
/**
 * What it is called.
 */
label: TypedWords, 
/**
 * Its rank, for ever: agent or manager.
 */
rank: RankWord, };

/**
 * Why scans are not read on this computer.
 */
export type NoReading = "engine" | "languages" | "workers";

/**
 * What is proposed for a document without a kind.
 */
export type OfferView = { 
/**
 * The kind.
 */
kind: Coded, 
/**
 * The dossier, where the document lies in none.
 */
dossier: NamedDossier | null, 
/**
 * The date, where it says none.
 */
date: string | null, };

/**
 * The size of a page, in points of 1/72 inch or pixels; only the proportion counts.
 */
export type OpenPage = { 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, };

/**
 * A question whose answer settles deadlines.
 */
export type OpenQuestion = { 
/**
 * The dossier, if it is about one.
 */
dossier: string | null, 
/**
 * Title of that dossier.
 */
dossierTitle: string | null, 
/**
 * What is asked.
 */
question: QuestionKind, 
/**
 * How many documents wait.
 */
waiting: number, 
/**
 * The first of them, at most three.
 */
documents: Array<DocumentRow>, };

/**
 * A document that is open for reading. The picture of a page is at `pagesAt`, the number of the page from 0, `?w=` and
 * the wanted width in pixels.
 */
export type OpenedDocument = { 
/**
 * Unguessable, of this session only; empty where the document cannot be read.
 */
token: string, 
/**
 * Where the pictures of its pages are.
 */
pagesAt: string, 
/**
 * How it is shown.
 */
shown: Shown, 
/**
 * Its pages, or the parts of its text.
 */
pages: Array<OpenPage>, 
/**
 * Whether it is an identity document: blurred until pressed.
 */
identity: boolean, 
/**
 * Whether it is of a sealed folder, and gone when that is closed.
 */
sealed: boolean, 
/**
 * Whether it is a mail: its text begins with who wrote, to whom, when and about what.
 */
mail: boolean, 
/**
 * Whether documents may lie inside; `document_attachments` lists them.
 */
holdsOthers: boolean, 
/**
 * Why it cannot be shown.
 */
unreadable: ReadTrouble | null, 
/**
 * What to know about it.
 */
notes: Array<ReadingNote>, 
/**
 * What holds a hostile document back on this computer.
 */
cage: CageWord | null, };

/**
 * Somebody who can open a folder.
 */
export type Opener = { 
/**
 * Who.
 */
person: PersonName, 
/**
 * Rank.
 */
rank: RankWord, 
/**
 * What he may do.
 */
right: RightWord, 
/**
 * By which grants.
 */
grounds: Array<Ground>, 
/**
 * Version of the root that lists him, for a director.
 */
root: number | null, 
/**
 * On how many computers.
 */
seats: number, };

/**
 * A row that does not apply, and the case that decides it.
 */
export type OutsideRow = { 
/**
 * What the piece is called.
 */
label: Words, 
/**
 * Why: `property`, `flag`, `not-yours`.
 */
why: string, 
/**
 * The flag that decides it.
 */
flag: Coded | null, };

/**
 * Somebody who owes pieces.
 */
export type Owing = { 
/**
 * Who.
 */
supplier: Coded, 
/**
 * How many pieces.
 */
pieces: number, };

/**
 * The words of a page.
 */
export type PageWords = { 
/**
 * The text, line by line.
 */
text: string, 
/**
 * The words with their places, in reading order; empty where the places are not known.
 */
words: Array<PlacedWord>, 
/**
 * Where they come from.
 */
from: WordsFrom, };

/**
 * A party and the part it plays.
 */
export type Participant = { 
/**
 * The party.
 */
party: Party, 
/**
 * Code of the part: `seller`, `buyer`, `notary` …
 */
part: string, };

/**
 * A party.
 */
export type Party = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Postal address.
 */
address: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Telephone.
 */
telephone: string, 
/**
 * The record that it is one with.
 */
mergedInto: string | null, };

/**
 * A field of a party.
 */
export type PartyField = "name" | "address" | "email" | "telephone";

/**
 * A party with where it takes part.
 */
export type PartyFull = { 
/**
 * The party.
 */
party: Party, 
/**
 * The dossiers in which it takes part, a line for each part.
 */
dossiers: Array<TakesPart>, 
/**
 * Other records that were stated to be the same person.
 */
same: Array<Party>, };

/**
 * A window of a list of parties.
 */
export type PartyList = { 
/**
 * How many the list holds.
 */
total: number, 
/**
 * Where the window begins.
 */
offset: number, 
/**
 * The window, by name.
 */
rows: Array<Party>, };

/**
 * The passphrase of the person who is unlocked.
 */
export type PassphraseView = { 
/**
 * Days since it was changed.
 */
days: number | null, 
/**
 * Whether the reminder that the person set says it is time.
 */
old: boolean, 
/**
 * Whether a director asked for a new one, and it was not changed on this computer since.
 */
asked: boolean, };

/**
 * Another period for a case of a rule, as a version of its own.
 */
export type PeriodChange = { 
/**
 * Code of the rule.
 */
rule: string, 
/**
 * Code of the case.
 */
case: string, 
/**
 * How long it keeps.
 */
years: number, 
/**
 * Months.
 */
months: number, 
/**
 * Days.
 */
days: number, 
/**
 * The first day on which it applies.
 */
since: string, 
/**
 * To what it applies from that day on: `events-from`, `copies-from`, `everything`.
 */
scope: string, 
/**
 * The legal basis, or the reason of the choice.
 */
basis: string, };

/**
 * A member of staff.
 */
export type PersonName = { 
/**
 * Id.
 */
id: string, 
/**
 * Name; none where this person may not read it.
 */
name: string | null, };

/**
 * How far a dossier has come, worked out from its facts.
 */
export type Phase = "mandate" | "discovery" | "offer" | "compromis" | "deed" | "closed" | "other";

/**
 * A piece and the dossier that it is of.
 */
export type PieceOf = { 
/**
 * Id of the dossier.
 */
dossier: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The piece.
 */
piece: PieceView, };

/**
 * A piece of a dossier, in a list.
 */
export type PieceView = { 
/**
 * Code of its row.
 */
row: string, 
/**
 * What it is called.
 */
label: Words, 
/**
 * When it was last asked for.
 */
asked: string | null, 
/**
 * Its last day, where it does not reach the next step.
 */
lapses: string | null, 
/**
 * Whether it is late.
 */
late: boolean, };

/**
 * A compartment.
 */
export type Place = { 
/**
 * Id.
 */
id: string, 
/**
 * Code of the preset that made it: `ventes`, `direction` …
 */
code: string | null, 
/**
 * Name.
 */
label: Words, 
/**
 * Whether it is sealed: open only during step-up.
 */
stepUp: boolean, };

/**
 * A compartment and what this person may do there.
 */
export type PlaceRight = { 
/**
 * The compartment.
 */
place: Place, 
/**
 * The right.
 */
right: RightWord, };

/**
 * A word and its place in parts of 65,535 of the width and height of its page, from the upper left corner.
 */
export type PlacedWord = { 
/**
 * The word.
 */
text: string, 
/**
 * Left edge.
 */
left: number, 
/**
 * Upper edge.
 */
top: number, 
/**
 * Right edge.
 */
right: number, 
/**
 * Lower edge.
 */
bottom: number, };

/**
 * A printing that was recorded: its pages can be asked for.
 */
export type PrintJob = { 
/**
 * By which it goes on and ends.
 */
job: string, 
/**
 * Where its pages are in the pixels of a printer: the number of a page follows, from 0.
 */
pagesAt: string, };

/**
 * A root version that directors were asked for and that is not followed yet.
 */
export type Proposal = { 
/**
 * What names it; its beginning is compared by voice.
 */
hash: string, 
/**
 * Who would be director with a new seat.
 */
added: Array<PersonName>, 
/**
 * Who would not be director any more.
 */
removed: Array<PersonName>, 
/**
 * Seats whose journals it ends.
 */
ended: number, 
/**
 * How many directors would have to sign what comes after it.
 */
threshold: number, 
/**
 * Whether it names another recovery sheet.
 */
newSheet: boolean, 
/**
 * Whether the recovery sheet signed it.
 */
bySheet: boolean, 
/**
 * The directors who signed.
 */
signedBy: Array<PersonName>, 
/**
 * Signatures of directors that it lacks.
 */
missing: number, 
/**
 * New seats that have not signed.
 */
waitsForNew: number, 
/**
 * Whether this computer signed it.
 */
signedHere: boolean, };

/**
 * An event that a document makes likely; one yes confirms it.
 */
export type ProposedEvent = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its title.
 */
dossierTitle: string, 
/**
 * The event.
 */
event: Coded, 
/**
 * The day.
 */
date: string, };

/**
 * What is asked.
 */
export type QuestionKind = { "about": "event", 
/**
 * The event.
 */
event: Coded, 
/**
 * The question in words.
 */
wording: Words, } | { "about": "kind" } | { "about": "part" } | { "about": "rule" };

/**
 * The rank of a person or role.
 */
export type RankWord = "agent" | "manager" | "director";

/**
 * Why a document, or a page of it, cannot be shown. It is kept as it is.
 */
export type ReadTrouble = "unsupported" | "encrypted" | "damaged" | "too-large" | "no-such-page" | "timed-out" | "memory" | "crashed" | "nonsense" | "not-started" | "not-caged";

/**
 * How far the words of a document are known.
 */
export type ReadView = { "is": "waiting" } | { "is": "read" } | { "is": "partly", 
/**
 * The pages without words, as in `3, 7-9`.
 */
pages: string, } | { "is": "cannot", 
/**
 * Code of the failure, such as `encrypted`.
 */
why: string, };

/**
 * What a person should know about a document.
 */
export type ReadingNote = "opens-without-password" | "signed" | "script" | "pages-cut" | "text-cut";

/**
 * Why one rule says what it says.
 */
export type Reason = { 
/**
 * Code of the rule.
 */
rule: string, 
/**
 * The event that starts its clock, or that is missing.
 */
event: Coded, 
/**
 * The day of that event.
 */
anchor: string | null, 
/**
 * The last day of the period.
 */
until: string | null, 
/**
 * Whether the agency's lawyer still has to check the rule.
 */
unchecked: boolean, 
/**
 * The reason as a sentence.
 */
text: Words, };

/**
 * Something that was looked at and can be seen now.
 */
export type RecentThing = { 
/**
 * Whether it is a dossier; otherwise a document.
 */
dossier: boolean, 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When.
 */
at: string, };

/**
 * How much of a cage text recognition runs in.
 */
export type RecogniserCage = "files-and-calls" | "calls-alone" | "limits-alone";

/**
 * A vault that was opened with the recovery sheet.
 */
export type Recovered = { 
/**
 * Whether it is open here; otherwise another director has to sign first.
 */
accepted: boolean, 
/**
 * How the keys of this seat are kept.
 */
secondFactor: SecondFactor, };

/**
 * A letter to somebody who owes pieces.
 */
export type RequestLetter = { 
/**
 * Who.
 */
supplier: Coded, 
/**
 * His name, where it is known.
 */
name: string, 
/**
 * His e-mail, where it is known.
 */
email: string, 
/**
 * Codes of the rows that it asks for.
 */
rows: Array<string>, 
/**
 * Whether everything in it was asked before.
 */
reminder: boolean, 
/**
 * When it was last asked for.
 */
lastAsked: string | null, 
/**
 * Its subject.
 */
subject: string, 
/**
 * Its text.
 */
body: string, };

/**
 * What a changed right of a role does to one person.
 */
export type RightChange = { 
/**
 * The person.
 */
person: PersonName, 
/**
 * The right without the change.
 */
before: RightWord, 
/**
 * The right with it.
 */
after: RightWord, };

/**
 * What a person may do in a compartment.
 */
export type RightWord = "none" | "file" | "read" | "manage";

/**
 * A role.
 */
export type RoleName = { 
/**
 * Id.
 */
id: string, 
/**
 * Code of the preset that made it.
 */
code: string | null, 
/**
 * Name.
 */
label: Words, 
/**
 * Rank.
 */
rank: RankWord, };

/**
 * Roles by compartments.
 */
export type RolesMatrix = { 
/**
 * The columns.
 */
places: Array<Place>, 
/**
 * Lowest rank that may read each of them.
 */
floors: Array<RankWord>, 
/**
 * The rows.
 */
roles: Array<MatrixRole>, 
/**
 * Whether the person who is unlocked may change it, with step-up.
 */
mayChange: boolean, };

/**
 * The next version of the list of directors.
 */
export type RootProposal = { 
/**
 * Its number.
 */
version: number, 
/**
 * Whether it is followed; otherwise other directors have to sign.
 */
accepted: boolean, };

/**
 * Where a row stands.
 */
export type RowStatus = "received" | "asked" | "missing" | "expired" | "not-applicable";

/**
 * A case of a rule.
 */
export type RuleCaseView = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it is called.
 */
label: Words, 
/**
 * Its versions, the earliest first.
 */
versions: Array<RuleVersionView>, };

/**
 * A version of a case.
 */
export type RuleVersionView = { 
/**
 * Its number.
 */
version: number, 
/**
 * The first day on which it applies; none for the first version.
 */
since: string | null, 
/**
 * To what it applies from that day on: `events-from`, `copies-from`, `everything`.
 */
scope: string, 
/**
 * What the period means: `minimum`, `maximum`, `minimum-then-erase`, `choice`, `information`.
 */
nature: string, 
/**
 * The clocks, the first that fits counts.
 */
clocks: Array<ClockView>, 
/**
 * What happens at the end: `destroy`, `anonymise`, `review`, `unpublish`.
 */
end: string, 
/**
 * The legal basis, or the reason of a choice.
 */
basis: string, 
/**
 * Where that was read.
 */
source: string, 
/**
 * How sure that is: `H`, `M`, `L`.
 */
confidence: string, };

/**
 * A rule of retention.
 */
export type RuleView = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it keeps.
 */
label: Words, 
/**
 * Its cases.
 */
cases: Array<RuleCaseView>, 
/**
 * Whether the agency's lawyer has looked at it.
 */
reviewed: boolean, 
/**
 * What a reviewer should know.
 */
note: string | null, };

/**
 * What the checklist knows of the sale.
 */
export type SaleCase = { 
/**
 * The region; none while nobody said and the address does not tell.
 */
region: string | null, 
/**
 * Every region.
 */
regions: Array<Coded>, 
/**
 * The type of property.
 */
property: string | null, 
/**
 * Every type of property.
 */
properties: Array<Coded>, 
/**
 * Every case.
 */
flags: Array<CaseFlag>, 
/**
 * Day of the compromis, signed or planned.
 */
compromis: string | null, 
/**
 * Day of the deed, passed, planned or estimated.
 */
deed: string | null, };

/**
 * What a card and a document that is held have in common.
 */
export type Same = "bytes" | "pages" | "card";

/**
 * A search that a person gave a name. It stays on this computer.
 */
export type SavedSearch = { 
/**
 * Its name.
 */
name: string, 
/**
 * What is searched for, as it is typed.
 */
query: string, };

/**
 * How the scanner's folder is.
 */
export type ScannerState = "none" | "watching" | "gone" | "crowded";

/**
 * The scanner's folder.
 */
export type ScannerView = { 
/**
 * Its path, to be shown.
 */
shown: string | null, 
/**
 * How it is.
 */
state: ScannerState, 
/**
 * Files that are still written, or held by another program.
 */
waiting: number, 
/**
 * Files that lay there before it was chosen and were not put into the tray.
 */
old: number, };

/**
 * How the locked screen looks: what the person who was unlocked last had set. It names nobody.
 */
export type Screen = { 
/**
 * Language of the window.
 */
language: LanguageWord, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * Height of rows.
 */
density: Density, 
/**
 * Size of text in percent, 100 to 175.
 */
textPercent: number, };

/**
 * What the search box shows.
 */
export type SearchAnswer = { 
/**
 * Dossiers whose title, reference or property has the words.
 */
dossiers: Array<DossierCard>, 
/**
 * Parties whose name or e-mail has the words.
 */
parties: Array<Party>, 
/**
 * Documents.
 */
hits: Array<SearchHit>, 
/**
 * How many documents match, or were looked at where `complete` is false.
 */
total: number, 
/**
 * Whether all matching documents were looked at.
 */
complete: boolean, 
/**
 * How many are of each kind, most first.
 */
kinds: Array<KindCount>, 
/**
 * A filter that was not understood, as an error code: `no-value`, `bad-date`, `bad-due`, `unknown-state`.
 */
trouble: string | null, 
/**
 * The key of that filter.
 */
troubleKey: string | null, };

/**
 * A document that was found.
 */
export type SearchHit = { 
/**
 * The document.
 */
document: DocumentRow, 
/**
 * A piece of its text around the first match; empty where only title, name or people match.
 */
snippet: Array<SnippetPiece>, };

/**
 * How the keys of a seat are kept on this computer.
 */
export type SecondFactor = "keyring" | "passphrase-only";

/**
 * The session as the page sees it.
 */
export type SessionView = { "state": "locked", 
/**
 * Whether this computer has a seat at all; if not, it is the first run.
 */
known: boolean, 
/**
 * Whether a vault was just made and its sheet still has to be typed back.
 */
sheetWaits: boolean, } | { "state": "unlocked", 
/**
 * Name of the agency.
 */
agency: string, 
/**
 * Id of the person.
 */
person: string, 
/**
 * His name.
 */
name: string | null, 
/**
 * His rank.
 */
rank: RankWord, 
/**
 * His roles; none for a director, who is listed by the root.
 */
roles: Array<RoleName>, 
/**
 * The seat.
 */
seat: string, 
/**
 * What he may do where. A compartment that is not here does not exist for him.
 */
places: Array<PlaceRight>, 
/**
 * Sealed folders.
 */
stepUp: StepUpView, 
/**
 * His passphrase.
 */
passphrase: PassphraseView, 
/**
 * How his keys are kept.
 */
secondFactor: SecondFactor, 
/**
 * Whether it is the demonstration agency.
 */
demo: boolean, 
/**
 * Whether no keys were handed over yet: admitted elsewhere a moment ago, or not admitted.
 */
waiting: boolean, 
/**
 * Whether a vault was just made and its sheet still has to be typed back.
 */
sheetWaits: boolean, 
/**
 * The day at the office.
 */
today: string, 
/**
 * What he set for this computer, without which nothing is drawn.
 */
settings: Settings, };

/**
 * The settings of one seat. They lie encrypted with the seat's journal, so the locked screen knows none of them.
 */
export type Settings = { 
/**
 * Language of the window.
 */
language: LanguageWord, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * Height of rows.
 */
density: Density, 
/**
 * Size of text in percent, 100 to 175.
 */
textPercent: number, 
/**
 * Minutes without a key or a click until the vault locks, 1 to 60.
 */
idleMinutes: number, 
/**
 * Minutes after the last use until sealed folders close, 1 to 60.
 */
stepUpMinutes: number, 
/**
 * Days after which the passphrase is called old; none: never.
 */
passphraseReminderDays: number | null, 
/**
 * What becomes of sources.
 */
afterFiling: AfterFiling, 
/**
 * The scanner's folder, to be shown; `settings_change` leaves it as it is, `scanner_choose` sets it.
 */
scannerFolder: string | null, };

/**
 * A sheet that was written.
 */
export type SheetSaved = { 
/**
 * Where, to be shown.
 */
shown: string, };

/**
 * A sheet that was typed back.
 */
export type SheetTaken = { 
/**
 * Files with it that were removed.
 */
removed: number, 
/**
 * Where those are that could not be removed, to be shown.
 */
left: Array<string>, };

/**
 * How an open document is shown.
 */
export type Shown = "pages" | "text" | "nothing";

/**
 * A piece of text, highlighted or not.
 */
export type SnippetPiece = { 
/**
 * The text.
 */
text: string, 
/**
 * Whether it is one of the words that were looked for.
 */
hit: boolean, };

/**
 * The state of the sealed folders.
 */
export type StepUpView = { 
/**
 * Whether this person has step-up keys at all.
 */
possible: boolean, 
/**
 * Whether they are open.
 */
open: boolean, 
/**
 * Seconds until they close by themselves.
 */
secondsLeft: number | null, };

/**
 * How hard a passphrase is to guess.
 */
export type Strength = { 
/**
 * 0 to 4.
 */
score: number, 
/**
 * Guesses as a power of ten.
 */
guessesLog10: number, 
/**
 * Whether it is taken on this computer.
 */
enough: boolean, 
/**
 * What stands beside it on this computer: where nothing does it has to be stronger.
 */
secondFactor: SecondFactor, 
/**
 * What makes it weak: `common`, `names`, `repeats`, `sequence`, `dates`, `keyboard`, `short`.
 */
weakness: string | null, 
/**
 * Whether it holds a sign that lies elsewhere on AZERTY and QWERTY.
 */
layout: boolean, };

/**
 * A dossier in which a document lies.
 */
export type TaggedDossier = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Reference in the agency's other software.
 */
reference: string, };

/**
 * A part in a dossier.
 */
export type TakesPart = { 
/**
 * Id of the dossier.
 */
dossier: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Code of the part.
 */
part: string, };

/**
 * How many of how many.
 */
export type Tally = { 
/**
 * Those that are there.
 */
have: number, 
/**
 * All.
 */
of: number, };

/**
 * Light or dark.
 */
export type Theme = "system" | "light" | "dark";

/**
 * A document that ticks a row.
 */
export type TickingPiece = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, };

/**
 * A dossier where somebody was asked long ago.
 */
export type ToRemind = { 
/**
 * Id of the dossier.
 */
dossier: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The day.
 */
asked: string, };

/**
 * What the first page shows.
 */
export type Today = { 
/**
 * What waits.
 */
day: DayOf, 
/**
 * Cards in the tray.
 */
tray: number, 
/**
 * Documents without a kind or without a dossier.
 */
inbox: number, 
/**
 * Documents inside which something stays that a person has to look at, the newest.
 */
look: Array<DocumentRow>, 
/**
 * What was filed last.
 */
recent: Array<DocumentRow>, };

/**
 * The tray.
 */
export type Tray = { 
/**
 * The cards, in the order in which they came.
 */
cards: Array<Card>, 
/**
 * How many are ready.
 */
ready: number, 
/**
 * How many are to be checked.
 */
toCheck: number, 
/**
 * The last filing, while it can be undone.
 */
last: TrayDone | null, };

/**
 * What a filing did.
 */
export type TrayDone = { 
/**
 * Names it for `tray_undo`.
 */
batch: string, 
/**
 * What was filed.
 */
filed: Array<FiledCard>, 
/**
 * How many were held already.
 */
held: number, 
/**
 * How many were refused; their cards say why.
 */
refused: number, 
/**
 * Whether it was stopped before the end.
 */
stopped: boolean, 
/**
 * How many sources went to the bin.
 */
binned: number, 
/**
 * Names of sources that should be deleted elsewhere, such as on the phone.
 */
toDelete: Array<string>, };

/**
 * A text in the three languages, as it was typed.
 */
export type TypedWords = { 
/**
 * French.
 */
fr: string, 
/**
 * Dutch.
 */
nl: string, 
/**
 * English.
 */
en: string, };

/**
 * A rule and case that keeps a kind.
 */
export type UsedRule = { 
/**
 * Code of the rule.
 */
rule: string, 
/**
 * Code of its case.
 */
case: string, };

/**
 * A version of a document.
 */
export type Version = { 
/**
 * Id.
 */
id: string, 
/**
 * Name of its file.
 */
fileName: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * When it was filed.
 */
filedAt: string, 
/**
 * Who filed it.
 */
filedBy: PersonName, 
/**
 * Whether no other version follows it.
 */
current: boolean, };

/**
 * What waits to be read, and what reads on this computer.
 */
export type WaitingView = { 
/**
 * Documents that wait.
 */
documents: number, 
/**
 * Seconds that reading them takes, by what this computer has read so far.
 */
seconds: number | null, 
/**
 * Why scans wait, where they do not only wait for a quiet moment.
 */
missing: NoReading | null, 
/**
 * The cage of what reads files; none where it does not start.
 */
reader: CageWord | null, 
/**
 * The cage of text recognition.
 */
recogniser: RecogniserCage, };

/**
 * Who can open a folder.
 */
export type WhoCanOpen = { 
/**
 * The folder.
 */
place: Place, 
/**
 * Those who read first, then those who may only file.
 */
people: Array<Opener>, };

/**
 * Why a document is kept until when.
 */
export type Why = { 
/**
 * The first day on which it may be disposed of.
 */
disposableFrom: string | null, 
/**
 * The end of the latest minimum.
 */
keepUntil: string | null, 
/**
 * The end of the earliest maximum.
 */
eraseBy: string | null, 
/**
 * The last day on which what is published of it may be seen.
 */
removeBy: string | null, 
/**
 * One reason for each rule that applies.
 */
reasons: Array<Reason>, };

/**
 * A text in the three languages of the window.
 */
export type Words = { 
/**
 * French.
 */
fr: string, 
/**
 * Dutch.
 */
nl: string, 
/**
 * English.
 */
en: string, };

/**
 * Where words come from.
 */
export type WordsFrom = "document" | "recognised" | "nowhere";

/**
 * What a long work is about.
 */
export type WorkKind = "filing" | "reading" | "check" | "backup" | "heal" | "demo";

/**
 * Something about the vault that asks for a person.
 */
export type WorryView = { "worry": "loss" } | { "worry": "sheet-waits" } | { "worry": "aside", 
/**
 * How many entries.
 */
count: number, } | { "worry": "noticed", 
/**
 * How many.
 */
count: number, } | { "worry": "never-checked" } | { "worry": "check-old", 
/**
 * Days.
 */
days: number, } | { "worry": "never-backed-up" } | { "worry": "backup-old", 
/**
 * Days.
 */
days: number, };

/** Every command of the shell. A call that fails rejects with a `CommandError`. */
export const commands = {
  /** Everybody who can unlock on this computer. */
  vaultKnown: (): Promise<Array<KnownSeat>> => invoke("vault_known", {}),
  /** Opens a dialog, looks at the folder that was chosen and remembers it for the next step. Null: given up. */
  vaultChooseFolder: (purpose: FolderPurpose): Promise<FolderLook | null> => invoke("vault_choose_folder", { purpose }),
  /** Makes a vault in the folder that was chosen and opens it. Its sheet waits to be saved and typed back. */
  vaultCreate: (agency: string, director: string, label: string, passphrase: string): Promise<Created> => invoke("vault_create", { agency, director, label, passphrase }),
  /** Answers an invite in the folder that was chosen, with the seven words. */
  vaultJoin: (label: string, words: string, passphrase: string): Promise<Joined> => invoke("vault_join", { label, words, passphrase }),
  /** Makes the demonstration agency, where it is not there yet. Returns the number of the work; `demo-ready` ends it. */
  vaultMakeDemo: (): Promise<number> => invoke("vault_make_demo", {}),
  /** Becomes somebody of the demonstration; whoever was unlocked before is locked first. */
  vaultEnterDemo: (seat: string): Promise<SessionView> => invoke("vault_enter_demo", { seat }),
  /** Opens a dialog for where the folder of a seat's vault is by now. False: given up. */
  vaultMoved: (seat: string): Promise<boolean> => invoke("vault_moved", { seat }),
  /** Takes a person off the locked screen of this computer, or shows him there again. His keys stay. */
  vaultHide: (seat: string, hidden: boolean): Promise<void> => invoke("vault_hide", { seat, hidden }),
  /** Who the directors are, by their ids, for who holds the recovery sheet. */
  recoveryDirectors: (vaultId: string, typed: string): Promise<Array<string>> => invoke("recovery_directors", { vaultId, typed }),
  /** Opens the vault of the folder that was chosen with the recovery sheet: as a director, or instead of him with a name. */
  recoveryUse: (vaultId: string, typed: string, director: string | null, instead: string | null, label: string, passphrase: string): Promise<Recovered> => invoke("recovery_use", { vaultId, typed, director, instead, label, passphrase }),
  /** Opens a window with the sheet that waits and the printing dialog over it. False: there is none. */
  sheetPrint: (language: LanguageWord): Promise<boolean> => invoke("sheet_print", { language }),
  /** Opens a dialog and writes the sheet that waits, as a page to be printed. Null: given up. */
  sheetSave: (language: LanguageWord): Promise<SheetSaved | null> => invoke("sheet_save", { language }),
  /** Checks what was typed back from the sheet that waits; the files that hold it are removed. */
  sheetTypeBack: (typed: string): Promise<SheetTaken> => invoke("sheet_type_back", { typed }),
  /** The yearly drill: whether a sheet is the one of this vault. */
  sheetTry: (typed: string): Promise<void> => invoke("sheet_try", { typed }),
  /** Makes a new sheet instead of the present one; it waits to be saved and typed back. Director, step-up. */
  sheetRenew: (): Promise<RootProposal> => invoke("sheet_renew", {}),
  /** The session as it is. */
  sessionShow: (): Promise<SessionView> => invoke("session_show", {}),
  /** Unlocks a seat of this computer. Whoever was unlocked before is locked first. */
  sessionUnlock: (seat: string, passphrase: string): Promise<SessionView> => invoke("session_unlock", { seat, passphrase }),
  /** Locks. */
  sessionLock: (): Promise<void> => invoke("session_lock", {}),
  /** Locks and hides the window: the one-key panic lock. */
  sessionPanic: (): Promise<void> => invoke("session_panic", {}),
  /** A key or a click in the page; to be told at most every ten seconds. */
  sessionUsed: (): Promise<void> => invoke("session_used", {}),
  /** Takes in what other computers said; tells whether anything was new. */
  sessionCatchUp: (): Promise<boolean> => invoke("session_catch_up", {}),
  /** How hard a passphrase is to guess. `about` are words that an attacker tries first, such as names. */
  passphraseMeasure: (typed: string, about: Array<string>): Promise<Strength> => invoke("passphrase_measure", { typed, about }),
  /** Changes the passphrase of the person who is unlocked, on this computer. */
  passphraseChange: (present: string, wished: string): Promise<void> => invoke("passphrase_change", { present, wished }),
  /** Opens sealed folders with the passphrase typed again. */
  stepUpOpen: (passphrase: string): Promise<StepUpView> => invoke("step_up_open", { passphrase }),
  /** Starts the countdown anew. */
  stepUpExtend: (): Promise<StepUpView> => invoke("step_up_extend", {}),
  /** Closes sealed folders. */
  stepUpClose: (): Promise<StepUpView> => invoke("step_up_close", {}),
  /** The settings of this person on this computer. */
  settingsShow: (): Promise<Settings> => invoke("settings_show", {}),
  /** How the window looks before anybody is unlocked. Null: nobody was yet. */
  screenShow: (): Promise<Screen | null> => invoke("screen_show", {}),
  /** Keeps how the window looks before anybody is unlocked, as somebody chose it there. */
  screenKeep: (screen: Screen): Promise<void> => invoke("screen_keep", { screen }),
  /** Changes the settings; returns them as they are kept. */
  settingsChange: (settings: Settings): Promise<Settings> => invoke("settings_change", { settings }),
  /** How much waits to be read, how long that takes, and why it waits. */
  waitingShow: (): Promise<WaitingView> => invoke("waiting_show", {}),
  /** The folder into which a scanner writes, and how it is. */
  scannerShow: (): Promise<ScannerView> => invoke("scanner_show", {}),
  /** Opens a dialog and watches the chosen folder: what arrives there lies in the tray. Null: given up. */
  scannerChoose: (): Promise<ScannerView | null> => invoke("scanner_choose", {}),
  /** Watches no folder any more. */
  scannerStop: (): Promise<ScannerView> => invoke("scanner_stop", {}),
  /** Puts what lay in the folder before into the tray too. */
  scannerTakeOld: (): Promise<ScannerView> => invoke("scanner_take_old", {}),
  /** What waits for the person who is unlocked. */
  todayShow: (): Promise<Today> => invoke("today_show", {}),
  /** The numbers in the navigation. */
  todayCounts: (): Promise<Counts> => invoke("today_counts", {}),
  /** The saved views, in the order in which they were made. */
  savedList: (): Promise<Array<SavedSearch>> => invoke("saved_list", {}),
  /** Saves a view; one of the same name is replaced. */
  savedKeep: (name: string, query: string): Promise<void> => invoke("saved_keep", { name, query }),
  /** Forgets a view. */
  savedForget: (name: string): Promise<void> => invoke("saved_forget", { name }),
  /** What was looked at last and can still be seen, newest first. */
  recentList: (limit: number): Promise<Array<RecentThing>> => invoke("recent_list", { limit }),
  /** Forgets what was looked at. */
  recentForget: (): Promise<void> => invoke("recent_forget", {}),
  /** The search box: dossiers, people and documents at once. The query language knows filters. */
  search: (text: string, offset: number, limit: number, byDate: boolean): Promise<SearchAnswer> => invoke("search", { text, offset, limit, byDate }),
  /** A window of a list of documents, at most 500 rows. */
  documentList: (list: ListOf, offset: number, limit: number): Promise<DocumentList> => invoke("document_list", { list, offset, limit }),
  /** A document with what is around it. Nothing is opened, so the log says nothing of it. */
  documentShow: (id: string): Promise<DocumentFull> => invoke("document_show", { id }),
  /** What the log says of a document, newest first; empty for who does not read the log. */
  documentHistory: (id: string): Promise<Array<HistoryLine>> => invoke("document_history", { id }),
  /** Changes documents, all in one entry. */
  documentChange: (ids: Array<string>, changes: Array<DocumentChange>): Promise<void> => invoke("document_change", { ids, changes }),
  /** Puts documents into the bin; nothing is erased. */
  documentBin: (ids: Array<string>): Promise<void> => invoke("document_bin", { ids }),
  /** Takes documents out of the bin. */
  documentRestore: (ids: Array<string>): Promise<void> => invoke("document_restore", { ids }),
  /** Moves a document to another compartment: sealed anew there. Returns its id there. */
  documentMove: (id: string, place: string): Promise<string> => invoke("document_move", { id, place }),
  /** Files one dropped file as the new version of a document. */
  documentNewVersion: (id: string, drop: string): Promise<void> => invoke("document_new_version", { id, drop }),
  /** Opens a dialog and files the chosen file as the new version of a document. False: given up. */
  documentPickVersion: (id: string): Promise<boolean> => invoke("document_pick_version", { id }),
  /** Makes an earlier version the newest one again; nothing is erased. */
  documentVersionAgain: (id: string, version: string): Promise<void> => invoke("document_version_again", { id, version }),
  /** Opens a document for reading, its current version or the one named. The log says so before a byte is decrypted. */
  documentOpen: (id: string, version: string | null): Promise<OpenedDocument> => invoke("document_open", { id, version }),
  /** Closes an open document: its worker ends, its pictures are gone. */
  documentClose: (token: string): Promise<void> => invoke("document_close", { token }),
  /** The words of a page, from 0. */
  documentText: (token: string, page: number): Promise<PageWords> => invoke("document_text", { token, page }),
  /** Why a page has no picture; null where nothing is known to be wrong with it. */
  documentPageTrouble: (token: string, page: number): Promise<ReadTrouble | null> => invoke("document_page_trouble", { token, page }),
  /** What lies inside an open document: attachments of a mail, members of an archive. */
  documentAttachments: (token: string): Promise<Array<Attachment>> => invoke("document_attachments", { token }),
  /** Opens one of them for reading, with a token of its own. */
  documentAttachmentOpen: (token: string, place: number): Promise<OpenedDocument> => invoke("document_attachment_open", { token, place }),
  /** The dossiers that can be seen, the nearest deed first; with words, those whose title, reference or property has them. */
  dossierBoard: (words: string | null): Promise<Array<DossierCard>> => invoke("dossier_board", { words }),
  /** A dossier with what is around it; its documents are a list of their own. */
  dossierShow: (id: string): Promise<DossierFull> => invoke("dossier_show", { id }),
  /** What went out of a dossier and came in as mail, newest first. */
  dossierCommunications: (id: string): Promise<Array<CommunicationLine>> => invoke("dossier_communications", { id }),
  /** The templates of new dossiers. */
  dossierTemplates: (): Promise<Array<Coded>> => invoke("dossier_templates", {}),
  /** Makes a dossier with its parties. Returns its id. */
  dossierMake: (dossier: NewDossier): Promise<string> => invoke("dossier_make", { dossier }),
  /** Changes a dossier, all in one entry. */
  dossierChange: (id: string, changes: Array<DossierChange>): Promise<void> => invoke("dossier_change", { id, changes }),
  /** What stating an event would do, or taking it back where no day is given. */
  dossierPreview: (id: string, event: string, date: string | null): Promise<Effect> => invoke("dossier_preview", { id, event, date }),
  /** Codes of the parts that people play. */
  dossierParts: (): Promise<Array<string>> => invoke("dossier_parts", {}),
  /** The kinds of document of the house, for choosing. */
  dossierKinds: (): Promise<Array<Coded>> => invoke("dossier_kinds", {}),
  /** The checklist of a dossier. */
  checklistShow: (id: string): Promise<ChecklistView> => invoke("checklist_show", { id }),
  /** Says what the sale is, all in one entry: the rows that apply follow. */
  checklistAnswer: (id: string, answers: Array<CaseAnswer>): Promise<void> => invoke("checklist_answer", { id, answers }),
  /** Keeps that rows were asked for on a day, today where none is given; what was asked before is a reminder. */
  checklistAsked: (id: string, rows: Array<string>, of: string | null, day: string | null): Promise<void> => invoke("checklist_asked", { id, rows, of, day }),
  /** Takes back that rows were asked for on a day. */
  checklistNotAsked: (id: string, rows: Array<string>, day: string): Promise<void> => invoke("checklist_not_asked", { id, rows, day }),
  /** Keeps why a row does not apply; with no reason, that it does. */
  checklistDispense: (id: string, row: string, reason: string | null): Promise<void> => invoke("checklist_dispense", { id, row, reason }),
  /** One letter to each who owes something, with all that he owes. */
  requestLetters: (id: string, language: LanguageWord): Promise<Array<RequestLetter>> => invoke("request_letters", { id, language }),
  /** Opens a letter in the mail program. It is recorded first, as everything that leaves. */
  requestMail: (id: string, supplier: string, language: LanguageWord): Promise<MailOpened> => invoke("request_mail", { id, supplier, language }),
  /** Records that a letter was copied, to be sent by other means. */
  requestCopied: (id: string, supplier: string, language: LanguageWord): Promise<void> => invoke("request_copied", { id, supplier, language }),
  /** Names whom the agency writes to for a supplier, as `Name <address>`; none: as the parties of the dossier say. */
  requestContact: (id: string, supplier: string, contact: string | null): Promise<void> => invoke("request_contact", { id, supplier, contact }),
  /** The attestations that the annex of the mandate lists. */
  requestAnnex: (id: string, language: LanguageWord): Promise<Annex> => invoke("request_annex", { id, language }),
  /** A window of the parties whose name or e-mail has these words, at most 500 rows. */
  partyList: (words: string, offset: number, limit: number): Promise<PartyList> => invoke("party_list", { words, offset, limit }),
  /** One party, with the dossiers in which it takes part and the records that are the same person. */
  partyShow: (id: string): Promise<PartyFull> => invoke("party_show", { id }),
  /** Adds a party to a dossier. Returns its id. */
  partyMake: (dossier: string, party: NewParty): Promise<string> => invoke("party_make", { dossier, party }),
  /** Gives a party that exists a part in a dossier. */
  partyJoin: (party: string, dossier: string, part: string): Promise<void> => invoke("party_join", { party, dossier, part }),
  /** Says which parts a party plays in a dossier, all in one entry; none: it is taken out of it. */
  partyParts: (party: string, dossier: string, parts: Array<string>): Promise<void> => invoke("party_parts", { party, dossier, parts }),
  /** Changes a field of a party. */
  partyChange: (party: string, name: PartyField, value: string | null): Promise<void> => invoke("party_change", { party, name, value }),
  /** States that two records are one person. */
  partyMerge: (one: string, other: string): Promise<void> => invoke("party_merge", { one, other }),
  /** Makes merged records two again. */
  partySplit: (one: string, other: string): Promise<void> => invoke("party_split", { one, other }),
  /** The questions that wait, those that settle most documents first. */
  deadlineQuestions: (): Promise<Array<OpenQuestion>> => invoke("deadline_questions", {}),
  /** Why a document is kept until when. */
  deadlineExplain: (id: string): Promise<Why> => invoke("deadline_explain", { id }),
  /** Every event with its words, for choosing. */
  deadlineEvents: (): Promise<Array<Coded>> => invoke("deadline_events", {}),
  /** The kinds of the house, and what may be chosen for one. */
  kindList: (): Promise<Kinds> => invoke("kind_list", {}),
  /** What another form of a kind would do. */
  kindPreview: (kind: KindChange): Promise<Effect> => invoke("kind_preview", { kind }),
  /** Defines another form of a kind, or a new one. Who manages the house. */
  kindChange: (kind: KindChange): Promise<void> => invoke("kind_change", { kind }),
  /** The rules of retention, in the order of their codes. */
  ruleList: (): Promise<Array<RuleView>> => invoke("rule_list", {}),
  /** What another period would do. */
  rulePreview: (change: PeriodChange): Promise<Effect> => invoke("rule_preview", { change }),
  /** Defines another period as a version of its own. Who manages the house. */
  ruleChange: (change: PeriodChange): Promise<void> => invoke("rule_change", { change }),
  /** The filing tray. */
  trayShow: (): Promise<Tray> => invoke("tray_show", {}),
  /** Opens a dialog and puts the chosen files into the tray. */
  trayPick: (): Promise<Tray> => invoke("tray_pick", {}),
  /** Puts files that were dropped into the tray. */
  trayTake: (drop: string): Promise<Tray> => invoke("tray_take", { drop }),
  /** Puts pasted bytes (Base64) into the tray. */
  trayPaste: (name: string, bytes: string): Promise<Tray> => invoke("tray_paste", { name, bytes }),
  /** Changes cards. */
  trayChange: (cards: Array<string>, changes: Array<CardChange>): Promise<Tray> => invoke("tray_change", { cards, changes }),
  /** Takes cards out of the tray; their sources stay where they are. */
  trayRemove: (cards: Array<string>): Promise<Tray> => invoke("tray_remove", { cards }),
  /** Opens a card for looking at its pages, in memory alone; `document_close` ends it. */
  trayLook: (card: string): Promise<OpenedDocument> => invoke("tray_look", { card }),
  /** Files cards as they show. Returns the number of the work; the event `filed` tells what it did. */
  trayFile: (cards: Array<string>): Promise<number> => invoke("tray_file", { cards }),
  /** Takes the last filing back: its documents go to the vault's bin, its cards lie in the tray again. */
  trayUndo: (batch: string): Promise<Tray> => invoke("tray_undo", { batch }),
  /** Stops a long work; what it has done stays done. */
  workStop: (work: number): Promise<void> => invoke("work_stop", { work }),
  /** The state of the house. */
  houseShow: (): Promise<HouseState> => invoke("house_show", {}),
  /** Lets what was set aside count for everybody. Who manages the place, step-up. */
  houseAdopt: (work: Array<AsideWork>): Promise<void> => invoke("house_adopt", { work }),
  /** Checks the folder against what was signed. Returns the number of the work; `checked` tells what it saw. */
  houseCheck: (level: CheckLevelWord): Promise<number> => invoke("house_check", { level }),
  /** Opens a dialog and makes a second copy there. Null: given up; `backed-up` tells what it did. */
  houseBackup: (): Promise<number | null> => invoke("house_backup", {}),
  /** Heals from a copy that a dialog asks for, or from what this computer still has. Null: given up. */
  houseHeal: (fromCopy: boolean): Promise<number | null> => invoke("house_heal", { fromCopy }),
  /** The log, newest first; empty for who does not read it. */
  houseLog: (filter: LogFilter, offset: number, limit: number): Promise<LogPage> => invoke("house_log", { filter, offset, limit }),
  /** Opens a dialog and writes documents with what proves them. Recipient and purpose are recorded first. */
  exportDocuments: (ids: Array<string>, recipient: string, purpose: string, basis: string | null, channel: string | null): Promise<Exported | null> => invoke("export_documents", { ids, recipient, purpose, basis, channel }),
  /** Records that pages of an open document, from 1, leave on paper; then they can be asked for in the pixels of a printer. */
  documentPrint: (token: string, first: number, last: number, recipient: string, purpose: string, basis: string | null, channel: string | null): Promise<PrintJob> => invoke("document_print", { token, first, last, recipient, purpose, basis, channel }),
  /** Opens the printing dialog of the system over what the page shows for paper. False: there is none. */
  printDialog: (job: string): Promise<boolean> => invoke("print_dialog", { job }),
  /** Ends a printing: its pages can be asked for no more. */
  printEnd: (job: string): Promise<void> => invoke("print_end", { job }),
  /** Everybody who is or was part of the house. */
  peopleList: (): Promise<Array<Member>> => invoke("people_list", {}),
  /** Roles by compartments. */
  peopleRoles: (): Promise<RolesMatrix> => invoke("people_roles", {}),
  /** Invites a new person with a role, by id or code; `director` proposes a further director. Step-up. */
  peopleInvite: (name: string, role: string): Promise<Invitation> => invoke("people_invite", { name, role }),
  /** Invites a person who is known: a new computer, or a forgotten passphrase. Step-up. */
  peopleInviteAgain: (person: string): Promise<Invitation> => invoke("people_invite_again", { person }),
  /** Invites of this computer that nobody was admitted for, without their words. */
  peopleInvites: (): Promise<Array<Invitation>> => invoke("people_invites", {}),
  /** Closes an invite; its words open nothing any more. */
  peopleCloseInvite: (invite: string): Promise<void> => invoke("people_close_invite", { invite }),
  /** Invites of this computer that were answered. */
  peoplePending: (): Promise<Array<Admission>> => invoke("people_pending", {}),
  /** Lets somebody in, if the two words that were heard are those of his computer. Step-up. */
  peopleAdmit: (invite: string, heard: string): Promise<Admitted> => invoke("people_admit", { invite, heard }),
  /** Gives a person another role instead of those he has. Step-up. */
  peopleChangeRole: (person: string, role: string): Promise<void> => invoke("people_change_role", { person, role }),
  /** Changes one right of a role. Director, step-up. */
  peopleChangeRight: (role: string, place: string, right: RightWord): Promise<void> => invoke("people_change_right", { role, place, right }),
  /** Whose right another right of a role would change. */
  presetRight: (role: string, place: string, right: RightWord): Promise<Array<RightChange>> => invoke("preset_right", { role, place, right }),
  /** Makes a role, which nobody has yet. Director, step-up. */
  presetRole: (role: NewRole): Promise<void> => invoke("preset_role", { role }),
  /** Retires a role that nobody has: it is given to nobody any more. Director, step-up. */
  presetRetire: (role: string): Promise<void> => invoke("preset_retire", { role }),
  /** Makes a folder, which directors manage and nobody else reads yet. Director, step-up. */
  presetPlace: (place: NewPlace): Promise<void> => invoke("preset_place", { place }),
  /** What a person could read today. */
  peopleCouldRead: (person: string): Promise<Array<CouldRead>> => invoke("people_could_read", { person }),
  /** Removes a person; what he must not read any more has new keys. Step-up. */
  peopleRemove: (person: string): Promise<Leaver> => invoke("people_remove", { person }),
  /** Removes one computer of a person: lost, stolen or replaced. Step-up. */
  peopleRemoveSeats: (seats: Array<string>): Promise<void> => invoke("people_remove_seats", { seats }),
  /** Proposes to remove a director. Another director, step-up. */
  peopleRemoveDirector: (person: string): Promise<RootProposal> => invoke("people_remove_director", { person }),
  /** What directors were asked for and is not followed yet; empty for everybody else. */
  proposalList: (): Promise<Array<Proposal>> => invoke("proposal_list", {}),
  /** Signs a proposal; with the last signature it is followed at once. Director, step-up. */
  proposalSign: (hash: string): Promise<RootProposal> => invoke("proposal_sign", { hash }),
  /** Takes the own signature back, so that something else can be proposed. Director, step-up. */
  proposalWithdraw: (hash: string): Promise<void> => invoke("proposal_withdraw", { hash }),
  /** The deputies whose role stands, the first to end first. */
  deputyList: (): Promise<Array<DeputyView>> => invoke("deputy_list", {}),
  /** Gives a person a second role until a day. Director, step-up. */
  deputyAppoint: (person: string, role: string, until: string): Promise<void> => invoke("deputy_appoint", { person, role, until }),
  /** Ends a deputy's role, due or not: what he must not read any more has new keys. Director, step-up. */
  deputyEnd: (grant: string): Promise<void> => invoke("deputy_end", { grant }),
  /** What is demanded of everybody's computers, and who falls short of it. */
  demandShow: (): Promise<Demands> => invoke("demand_show", {}),
  /** Demands the second secret of every computer that is admitted from now on, or does not any more. Director, step-up. */
  demandSecondFactor: (demand: boolean): Promise<void> => invoke("demand_second_factor", { demand }),
  /** Asks a person for a new passphrase. Director, step-up. */
  demandPassphrase: (person: string): Promise<void> => invoke("demand_passphrase", { person }),
  /** Who can open a folder, and by which signed grant. */
  peopleWho: (place: string): Promise<WhoCanOpen> => invoke("people_who", { place }),
};
