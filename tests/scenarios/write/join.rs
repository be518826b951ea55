//! Invites and requests (FORMAT.md 9.2).

use coffre_format::join::{Invite, InviteHead, InviteRoot, Request, RequestSeat};
use coffre_format::rank::{Level, Protection, Rank};
use coffre_format::text::to_base64;
use coffre_format::{Hash, InviteId};

use super::cast::{Seat, id, person, seat, vault};
use super::set::{Set, bad, changed, good};

fn invite() -> Invite {
    Invite {
        expires: "2026-01-12".into(),
        heads: vec![InviteHead {
            note: Hash::of(b"a note"),
            seat: seat(1).id(),
            seq: 4,
        }],
        invite: InviteId::from_bytes([0x1e; 16]),
        join: Invite::KIND.into(),
        name: "Agence du Parc".into(),
        person: person(5),
        rank: Rank::Agent,
        root: InviteRoot {
            note: vault().0,
            version: 1,
        },
        vault: vault(),
    }
}

fn request(seats: &[(Level, &Seat)]) -> Request {
    let seat = |(level, seat): &(Level, &Seat)| RequestSeat {
        level: *level,
        recipient: seat.keys().recipient,
        sign: to_base64(&seat.keys().sign),
        sig: String::new(),
    };
    let mut request = Request {
        computer: "poste d'accueil".into(),
        invite: InviteId::from_bytes([0x1e; 16]),
        join: Request::KIND.into(),
        person: person(5),
        protection: Protection::Os,
        seats: seats.iter().map(seat).collect(),
        vault: vault(),
    };
    let text = request.signed_text();
    for (part, (_, seat)) in request.seats.iter_mut().zip(seats) {
        part.sig = to_base64(&seat.sign.sign(text.as_bytes()));
    }
    request
}

pub(crate) fn write(set: &mut Set) {
    invites(set);
    requests(set);
}

fn invites(set: &mut Set) {
    let line = invite().line();
    set.add(good("join", "9.2", "An invite without an answer yet", line.clone()).with("kind", "invite"));
    let root = format!("{{\"note\":\"{}\",\"version\":1}}", vault());
    for (rule, comment, from, to) in [
        (
            "9.2",
            "An invite of another kind",
            "coffre-invite/v1",
            "coffre-invite/v2".to_owned(),
        ),
        (
            "12.13",
            "An invite that expires on a day that does not exist",
            "2026-01-12",
            "2026-02-30".into(),
        ),
        ("9.2", "An invite with a further member", "{", "{\"A\":1,".into()),
        (
            "9.2",
            "An invite without its name",
            "\"name\":\"Agence du Parc\",",
            String::new(),
        ),
        ("9.2", "An unknown rank", "\"agent\"", "\"guest\"".into()),
        (
            "9.2",
            "A root in an array",
            root.as_str(),
            format!("[\"{}\",1]", vault()),
        ),
        ("1.5", "An invite that is not canonical", ":", ": ".into()),
        (
            "1.2",
            "A vault in upper case in an invite",
            &vault().to_string(),
            vault().to_string().to_uppercase(),
        ),
    ] {
        set.add(bad("join", rule, comment, changed(&line, from, &to)).with("kind", "invite"));
    }
    set.add(bad("join", "12.15", "An invite with a line feed", format!("{line}\n")).with("kind", "invite"));
    let long = Invite {
        name: "x".repeat(65_536),
        ..invite()
    }
    .line();
    set.add(bad("join", "1.6", "An invite over 64 KiB", long).with("kind", "invite"));
}

fn requests(set: &mut Set) {
    let (day, high) = (seat(5), seat(6));
    let both = request(&[(Level::Day, &day), (Level::High, &high)]);
    let line = both.line();
    let [first, second] = both.check_indices();
    let ask = |case: super::set::Case| case.with("kind", "request");
    set.add(
        ask(good(
            "join",
            "9.2",
            "A request of two seats, with the two check words",
            line.clone(),
        ))
        .with("check", format!("{first} {second}")),
    );
    set.add(
        ask(bad("join", "9.2", "Check words in another order", line.clone()))
            .with("check", format!("{second} {first}")),
    );
    set.add(ask(good(
        "join",
        "9.2",
        "A request of one seat",
        request(&[(Level::Day, &day)]).line(),
    )));
    let (sig, other) = (both.seats[0].sig.clone(), both.seats[1].sig.clone());
    for (rule, comment, line) in [
        ("12.15", "A request of no seat", request(&[]).line()),
        (
            "12.15",
            "Two seats of one level",
            request(&[(Level::Day, &day), (Level::Day, &high)]).line(),
        ),
        (
            "12.15",
            "The high seat first",
            request(&[(Level::High, &high), (Level::Day, &day)]).line(),
        ),
        (
            "12.15",
            "Three seats",
            request(&[(Level::Day, &day), (Level::High, &high), (Level::High, &seat(8))]).line(),
        ),
        ("9.2", "A seat that did not sign", changed(&line, &sig, "")),
        (
            "9.2",
            "A seat with the signature of another",
            changed(&line, &sig, &other),
        ),
        (
            "9.2",
            "A computer renamed behind the signatures",
            changed(&line, "poste", "autre poste"),
        ),
        (
            "9.2",
            "A person exchanged behind the signatures",
            changed(&line, &person(5).to_string(), &id(0xa6)),
        ),
        (
            "9.2",
            "A request of another kind",
            changed(&line, "coffre-request/v1", "coffre-request/v2"),
        ),
        (
            "9.2",
            "A request with a further member",
            changed(&line, "{", "{\"A\":1,"),
        ),
        (
            "9.2",
            "A seat with a further member",
            changed(&line, "{\"level\"", "{\"A\":1,\"level\""),
        ),
        (
            "1.5",
            "A request that is not canonical",
            changed(&line, ":", ": "),
        ),
        ("12.15", "A request with a line feed", format!("{line}\n")),
        ("9.2", "An invite for a request", invite().line()),
    ] {
        set.add(ask(bad("join", rule, comment, line)));
    }
}
