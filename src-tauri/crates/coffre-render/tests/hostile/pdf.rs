//! PDF files that were made to do harm.

use std::io::Write as _;

use super::{Hostile, hostile};

/// A PDF from the bodies of its objects, the first of which is the catalog.
fn build(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (number, object) in (1..).zip(objects) {
        offsets.push(file.len());
        file.extend(format!("{number} 0 obj\n").into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for offset in offsets {
        file.extend(format!("{offset:010} 00000 n \n").into_bytes());
    }
    let size = objects.len() + 1;
    file.extend(format!("trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF").into_bytes());
    file
}

fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!("<<{entries}/Length {}>>stream\n", bytes.len());
    [head.as_bytes(), bytes, b"\nendstream"].concat()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

fn with(page: &str, resources: &str, content: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R{page}/Resources<<{resources}>>/Contents 4 0 R>>").into_bytes(),
        content,
    ];
    objects.extend(more);
    build(&objects)
}

const A4: &str = "/MediaBox[0 0 595 842]";

/// A harmless page with this content.
pub(super) fn plain(content: &[u8]) -> Vec<u8> {
    with(A4, "", stream("", content), vec![])
}

/// Zeros that are deflated twice: a few kilobytes that become gigabytes.
fn bomb() -> Vec<u8> {
    let zeros = vec![b' '; 64 << 20];
    let once = deflated(&zeros);
    let many: Vec<u8> = std::iter::repeat_n(once.as_slice(), 1)
        .flatten()
        .copied()
        .collect();
    deflated(&many)
}

pub(super) fn all() -> Vec<Hostile> {
    let image = |width: u32, height: u32, bytes: &[u8]| {
        stream(
            &format!(
                "/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode"
            ),
            bytes,
        )
    };
    let nested = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let saves = b"q ".repeat(1_000_000);
    vec![
        hostile(
            "a content stream that is deflated twice",
            with(A4, "", stream("/Filter[/FlateDecode/FlateDecode]", &bomb()), vec![]),
        ),
        hostile(
            "a content stream of 64 MiB of spaces",
            with(A4, "", stream("/Filter/FlateDecode", &deflated(&vec![b' '; 64 << 20])), vec![]),
        ),
        hostile(
            "a picture of 60,000 times 60,000",
            with(A4, "/XObject<</I 5 0 R>>", stream("", b"q 595 0 0 842 0 0 cm /I Do Q"), vec![image(60_000, 60_000, &deflated(&[0; 1000]))]),
        ),
        hostile(
            "a form that draws itself",
            with(A4, "/XObject<</F 5 0 R>>", stream("", b"/F Do"), vec![stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>", b"/F Do /F Do /F Do")]),
        ),
        hostile(
            "a page tree that is its own child",
            build(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R 3 0 R]>>".to_vec(), b"<</Type/Pages/Count 9/Kids[2 0 R]>>".to_vec()]),
        ),
        hostile(
            "a table of objects whose end names itself",
            b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev 52>>\nstartxref\n52\n%%EOF".to_vec(),
        ),
        hostile("an object that is a reference to itself", build(&[b"1 0 R".to_vec(), b"2 0 R".to_vec()])),
        hostile("a length that is a reference to itself", with(A4, "", b"<</Length 4 0 R>>stream\nq\nendstream".to_vec(), vec![])),
        hostile("a page of 14,400,000 points", with("/MediaBox[0 0 14400000 14400000]", "", stream("", b"0 0 9 9 re f"), vec![])),
        hostile("a page as wide as numbers go", with("/MediaBox[0 0 99999999999999999999 1]", "", stream("", b"0 0 9 9 re f"), vec![])),
        hostile("a page with negative sides", with("/MediaBox[9 9 -9 -9]", "", stream("", b"0 0 9 9 re f"), vec![])),
        hostile("a script that opens with the file", build(&[b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while(1);)>>>>".to_vec(), b"<</Type/Pages/Count 1/Kids[3 0 R]>>".to_vec(), b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>".to_vec()])),
        hostile("arrays nested 200,000 deep", with(A4, "", stream("", format!("{nested} 0 Td").as_bytes()), vec![])),
        hostile("a catalog nested 200,000 deep", build(&[format!("<</Type/Catalog/Pages 2 0 R/X {nested}>>").into_bytes(), b"<</Type/Pages/Count 0/Kids[]>>".to_vec()])),
        hostile("a million saved states", plain(&saves)),
        hostile("a dash of nearly nothing on a long line", plain(b"[0.00001 0.00001] 0 d 1 w 0 0 m 595 842 l S")),
        hostile(
            "a pattern of a tiny step",
            with(A4, "/Pattern<</P 5 0 R>>", stream("", b"/Pattern cs /P scn 0 0 595 842 re f"), vec![stream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.0001/YStep 0.0001/Resources<<>>", b"0 0 1 1 re f")]),
        ),
        hostile(
            "groups of transparency within groups",
            with(A4, "/XObject<</F 5 0 R>>", stream("", b"/F Do"), vec![stream("/Type/XObject/Subtype/Form/Group<</S/Transparency/I true>>/BBox[0 0 595 842]/Resources<</XObject<</F 6 0 R>>>>", &b"/F Do ".repeat(200)), stream("/Type/XObject/Subtype/Form/Group<</S/Transparency/I true>>/BBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>", &b"/F Do ".repeat(200))]),
        ),
    ]
}
