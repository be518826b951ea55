//! The executable model of the rules: the second reader, written in Python from FORMAT.md alone, asked over a pipe.
//!
//! Every history that a test of the evaluation makes is put to it as well, so each attack is judged twice, by two
//! programs of two hands.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use coffre_format::act::Act;
use coffre_format::note::Signer;
use coffre_format::root::Root;
use coffre_format::text::to_base64;
use coffre_format::{CompartmentId, Hash, Kid, PersonId, Right};
use serde_json::{Value, json};

use super::super::{Authority, NoteSet, RootChain, RootVersion, Verdict, Writer, evaluate};
use super::history::{History, keys};

/// The seat that nobody certified, which has seen everything.
const ONLOOKER: u8 = 250;

/// The model at work.
struct Model {
    child: Child,
    question: ChildStdin,
    answer: BufReader<ChildStdout>,
}

thread_local! {
    static MODEL: RefCell<Option<Model>> = const { RefCell::new(None) };
}

impl Model {
    fn start() -> Self {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/twin/model.py");
        let mut child = Command::new("python3")
            .arg(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is installed");
        let question = child.stdin.take().expect("piped");
        let answer = BufReader::new(child.stdout.take().expect("piped"));
        Self {
            child,
            question,
            answer,
        }
    }

    fn ask(&mut self, question: &Value) -> Value {
        let line = format!("{question}\n");
        self.question.write_all(line.as_bytes()).expect("the model runs");
        self.question.flush().expect("the model runs");
        let mut line = String::new();
        self.answer.read_line(&mut line).expect("the model runs");
        serde_json::from_str(&line).expect("the model answers; what went wrong stands above")
    }
}

impl Drop for Model {
    fn drop(&mut self) {
        // Its end of input ends it; nothing depends on how.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A history as both are asked about it: with an onlooker, who has everything in his past.
pub(super) struct Case {
    question: Value,
    product: Value,
}

impl Case {
    pub(super) fn of(chain: &RootChain, offers: &[RootVersion], notes: &NoteSet) -> Self {
        let mut notes = notes.clone();
        let now = look_on(chain, &mut notes);
        let authority = evaluate(chain, &notes);
        let (compartments, persons) = subjects(&notes);
        let mut known: Vec<&Root> = chain.known().map(|(_, root)| root).collect();
        let newest = chain.newest().1;
        known.sort_by_key(|root| (Hash::of(root.text().as_bytes()) == newest, root.version));
        let question = json!({
            "roots": known.iter().map(|root| root.text()).collect::<Vec<_>>(),
            "offers": offers.iter().map(offer).collect::<Vec<_>>(),
            "keep": newest,
            "entries": notes.iter().map(|(_, entry)| entry.text()).collect::<Vec<_>>(),
            "now": now,
            "compartments": compartments,
            "persons": persons,
        });
        let mut product = answer(&authority, &notes, &compartments, &persons);
        product["roots"] = json!(accepted(chain, offers));
        Self { question, product }
    }

    /// What the product says.
    pub(super) const fn product(&self) -> &Value {
        &self.product
    }

    /// What the model says, whole and with each of these rules broken.
    pub(super) fn model(&self, variants: &[String]) -> Value {
        let mut question = self.question.clone();
        question["variants"] = json!(variants);
        MODEL.with_borrow_mut(|model| model.get_or_insert_with(Model::start).ask(&question))
    }

    /// Where the model and the product differ; empty where they agree.
    pub(super) fn differences(&self, said: &Value) -> Vec<String> {
        let mut found = Vec::new();
        differ("", &self.product, said, &mut found);
        found
    }
}

/// The places at which two answers differ, with both values.
fn differ(at: &str, product: &Value, model: &Value, found: &mut Vec<String>) {
    if product == model {
        return;
    }
    if let (Value::Object(ours), Value::Object(theirs)) = (product, model) {
        let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        for name in names {
            differ(
                &format!("{at}/{name}"),
                &product[name.as_str()],
                &model[name.as_str()],
                found,
            );
        }
    } else {
        found.push(format!("{at}: the product says {product}, the model {model}"));
    }
}

/// The versions that were accepted or joined, ascending; nothing where no test offered any to both.
fn accepted(chain: &RootChain, offers: &[RootVersion]) -> Option<Vec<Hash>> {
    let mut hashes: Vec<Hash> = chain.known().map(|(hash, _)| *hash).collect();
    hashes.sort();
    (!offers.is_empty()).then_some(hashes)
}

fn offer(version: &RootVersion) -> Value {
    let seats: BTreeMap<_, _> = (0..=u8::MAX).map(|n| (keys(n).seat(), keys(n).sign)).collect();
    let key = |signer: &Signer| match signer {
        Signer::Seat(seat) => to_base64(&seats[seat]),
        Signer::Recovery => to_base64(&keys(super::history::SHEET).sign),
    };
    json!([
        version.root.text(),
        version.signers.iter().map(key).collect::<Vec<_>>()
    ])
}

/// Adds an entry of a seat that nobody certified over all heads: it has no effect, and everything is in its past.
fn look_on(chain: &RootChain, notes: &mut NoteSet) -> Hash {
    let mut onlooker = History::over(chain.clone(), notes.clone());
    let heads = evaluate(chain, notes).heads();
    let saw: Vec<Hash> = heads.iter().map(|head| head.note).collect();
    let hash = onlooker.write(ONLOOKER, &saw, Vec::new());
    *notes = onlooker.notes;
    hash
}

/// The compartments and persons that acts name.
fn subjects(notes: &NoteSet) -> (Vec<CompartmentId>, Vec<PersonId>) {
    let (mut compartments, mut persons) = (BTreeSet::new(), BTreeSet::new());
    for act in notes.iter().flat_map(|(_, entry)| &entry.acts) {
        match act {
            Act::Compartment(act) => drop(compartments.insert(act.c)),
            Act::Person(act) => drop(persons.insert(act.person)),
            _ => {}
        }
    }
    (compartments.into_iter().collect(), persons.into_iter().collect())
}

fn word(verdict: Verdict) -> &'static str {
    verdict.word().unwrap_or("pending")
}

fn answer(authority: &Authority, notes: &NoteSet, all: &[CompartmentId], persons: &[PersonId]) -> Value {
    let (mut verdicts, mut ops) = (BTreeMap::new(), BTreeMap::new());
    let needs = [Right::File, Right::Read, Right::Manage];
    for (hash, _) in notes.iter() {
        verdicts.insert(hash.to_string(), word(authority.verdict(hash)));
        // A lost note is complete to the one and absent to the other; it says nothing to either.
        let lost = authority.verdict(hash) == Verdict::Void(super::super::VoidReason::Lost);
        if authority.verdict(hash) != Verdict::Pending && !lost {
            let judged = |c: &CompartmentId| needs.map(|need| word(authority.op_verdict_for(hash, *c, need)));
            ops.insert(hash.to_string(), all.iter().map(judged).collect::<Vec<_>>());
        }
    }
    let compartments: BTreeMap<String, Value> = all
        .iter()
        .map(|c| (c.to_string(), of_compartment(authority, *c, persons)))
        .collect();
    json!({ "verdicts": verdicts, "ops": ops, "compartments": compartments })
}

fn of_compartment(authority: &Authority, c: CompartmentId, persons: &[PersonId]) -> Value {
    let every: BTreeSet<Kid> = authority.epochs(c).iter().map(|epoch| epoch.kid).collect();
    let mut counting: Vec<Kid> = authority
        .epochs(c)
        .iter()
        .filter(|epoch| epoch.counts)
        .map(|epoch| epoch.kid)
        .collect();
    counting.sort();
    let writes = |writer| authority.writing_epoch(c, writer).map(|epoch| epoch.kid);
    let deposits = persons
        .iter()
        .map(|person| writes(Writer::Depositor { person: *person }));
    json!({
        "state": authority.state_hash(c),
        "epochs": counting,
        "writes": writes(Writer::Reader { opened: &every }),
        "deposits": deposits.collect::<Vec<_>>(),
        "readers": authority.readers(c),
    })
}

/// Fails where the model judges a history otherwise than the product.
pub(super) fn assert_agrees(chain: &RootChain, notes: &NoteSet) {
    let case = Case::of(chain, &[], notes);
    let found = case.differences(&case.model(&[])["whole"]);
    assert!(
        found.is_empty(),
        "the model judges otherwise:\n{}",
        found.join("\n")
    );
}
