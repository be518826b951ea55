//! Another program of the screen, from which somebody drags something over the window: the source's side of the
//! drag-and-drop protocol of X11 (XDND, version 5). The toolkit follows its messages without a mouse or a window manager.

use std::path::PathBuf;

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, MapState, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, CURRENT_TIME, NONE};

use super::looks::Looks;

/// Version of the protocol, where `XdndEnter` tells it.
const VERSION: u32 = 5 << 24;
/// In `XdndEnter`: the forms stand in the property `XdndTypeList`.
const LISTED: u32 = 1;
/// In `XdndFinished`: the window took it.
const YES: u32 = 1;

x11rb::atom_manager! {
    /// The words of the protocol.
    Words: WordsCookie {
        XdndActionCopy,
        XdndAware,
        XdndDrop,
        XdndEnter,
        XdndFinished,
        XdndLeave,
        XdndPosition,
        XdndSelection,
        XdndStatus,
        XdndTypeList,
    }
}

/// Something that is dragged: the forms in which it is offered, each with its bytes.
pub(crate) type Dragged = Vec<(&'static str, Vec<u8>)>;

/// Files, as a file manager offers them.
pub(crate) fn files(paths: &[PathBuf]) -> Dragged {
    let lines: String = paths
        .iter()
        .map(|path| format!("file://{}\r\n", encoded(&path.display().to_string())))
        .collect();
    vec![("text/uri-list", lines.into_bytes())]
}

/// A path as it stands in an address: everything but letters, digits and a few signs is told by its bytes.
fn encoded(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// A drag that goes on over the window.
pub(crate) struct Drag {
    connection: RustConnection,
    words: Words,
    root: u32,
    own: u32,
    target: u32,
    offered: Vec<(Atom, Vec<u8>)>,
}

impl Drag {
    /// Takes something up on a screen and enters the window with it.
    pub(crate) fn begin(display: &str, dragged: Dragged) -> Self {
        let (connection, screen) = RustConnection::connect(Some(display)).expect("the screen is there");
        let asked = Words::new(&connection).expect(STAYS);
        let words = asked.reply().expect(STAYS);
        let root = connection.setup().roots[screen].root;
        let target = Looks::until(|| aware(&connection, root, words.XdndAware));
        let target = target.expect("a window takes what is dragged over it");
        let named = |(form, bytes): (&str, Vec<u8>)| {
            let asked = connection.intern_atom(false, form.as_bytes()).expect(STAYS);
            (asked.reply().expect(STAYS).atom, bytes)
        };
        let offered: Vec<(Atom, Vec<u8>)> = dragged.into_iter().map(named).collect();
        let own = connection.generate_id().expect(STAYS);
        let drag = Self {
            connection,
            words,
            root,
            own,
            target,
            offered,
        };
        drag.own_the_selection();
        drag.tell(words.XdndEnter, [own, VERSION | LISTED, NONE, NONE, NONE]);
        drag
    }

    /// Moves over a place of the window, in its pixels, as a hand does that is never quite still: a web page learns at
    /// the first moves what is dragged and over what, and says at the next ones whether it takes it.
    pub(crate) fn moves(&self, (x, y): (i16, i16)) {
        for x in [x, x + 1, x, x + 1] {
            self.moves_to(x, y);
        }
    }

    /// Moves away from the window.
    pub(crate) fn leaves(self) {
        self.tell(self.words.XdndLeave, [self.own, 0, 0, 0, 0]);
    }

    /// Lets go where it is; whether the window took it.
    pub(crate) fn drops(self) -> bool {
        self.tell(self.words.XdndDrop, [self.own, 0, CURRENT_TIME, 0, 0]);
        self.hear(self.words.XdndFinished)[1] & YES == YES
    }

    fn moves_to(&self, x: i16, y: i16) {
        let asked = self
            .connection
            .translate_coordinates(self.target, self.root, x, y);
        let place = asked.expect(STAYS).reply().expect(STAYS);
        let (x, y) = (place.dst_x.unsigned_abs(), place.dst_y.unsigned_abs());
        let place = u32::from(x) << 16 | u32::from(y);
        let copy = self.words.XdndActionCopy;
        self.tell(self.words.XdndPosition, [self.own, 0, place, CURRENT_TIME, copy]);
        self.hear(self.words.XdndStatus);
    }

    /// Says in which forms it can be had, and that it is had from here.
    fn own_the_selection(&self) {
        let (place, size) = (-1, 1);
        let made = self.connection.create_window(
            COPY_DEPTH_FROM_PARENT,
            self.own,
            self.root,
            place,
            place,
            size,
            size,
            0,
            WindowClass::INPUT_ONLY,
            COPY_FROM_PARENT,
            &CreateWindowAux::new(),
        );
        made.expect(STAYS).check().expect("a window of the source");
        let forms: Vec<Atom> = self.offered.iter().map(|(form, _)| *form).collect();
        let list = self.words.XdndTypeList;
        let listed =
            self.connection
                .change_property32(PropMode::REPLACE, self.own, list, AtomEnum::ATOM, &forms);
        listed.expect(STAYS).check().expect("a list of forms");
        let owned = self
            .connection
            .set_selection_owner(self.own, self.words.XdndSelection, CURRENT_TIME);
        owned.expect(STAYS).check().expect("nobody else drags here");
    }

    fn tell(&self, word: Atom, facts: [u32; 5]) {
        let message = ClientMessageEvent::new(32, self.target, word, facts);
        let sent = self
            .connection
            .send_event(false, self.target, EventMask::NO_EVENT, message);
        sent.expect(STAYS).check().expect("the window is there");
    }

    /// Hands over what is asked for until the window says a word.
    fn hear(&self, word: Atom) -> [u32; 5] {
        let heard = Looks::until(|| {
            while let Some(event) = self.connection.poll_for_event().expect(STAYS) {
                match event {
                    Event::SelectionRequest(asked) => self.hand_over(&asked),
                    Event::ClientMessage(message) if message.type_ == word => {
                        return Some(message.data.as_data32());
                    }
                    _ => {}
                }
            }
            None
        });
        heard.expect("the window answers what is dragged over it")
    }

    fn hand_over(&self, asked: &SelectionRequestEvent) {
        let form = self.offered.iter().find(|(form, _)| *form == asked.target);
        if let Some((form, bytes)) = form {
            let (to, at) = (asked.requestor, asked.property);
            let written = self
                .connection
                .change_property8(PropMode::REPLACE, to, at, *form, bytes);
            written.expect(STAYS).check().expect("who asked takes the answer");
        }
        let told = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property: form.map_or(NONE, |_| asked.property),
        };
        let sent = self
            .connection
            .send_event(false, asked.requestor, EventMask::NO_EVENT, told);
        sent.expect(STAYS).check().expect("who asked is there");
    }
}

/// What is relied on while a test goes on.
const STAYS: &str = "the screen stays";

/// A window on the screen that takes what is dragged over it.
fn aware(connection: &RustConnection, root: u32, mark: Atom) -> Option<u32> {
    let tree = connection.query_tree(root).expect(STAYS).reply().expect(STAYS);
    tree.children.into_iter().find(|window| {
        // One that is closed meanwhile is not the one.
        let looks = connection.get_window_attributes(*window).expect(STAYS).reply();
        let marks = connection.get_property(false, *window, mark, AtomEnum::ANY, 0, 1);
        let marked = marks.expect(STAYS).reply();
        looks.is_ok_and(|looks| looks.map_state == MapState::VIEWABLE)
            && marked.is_ok_and(|mark| mark.value_len > 0)
    })
}
