//! TIFF of several pages, black on white, packed by CCITT group 4.

use crate::pixels::Scan;

/// Writes pages into one file.
pub(crate) fn pages(scans: &[Scan]) -> Vec<u8> {
    let mut file = b"II*\0".to_vec();
    // Where the place of the next directory is to be written.
    let mut link = file.len();
    file.extend([0; 4]);
    for scan in scans {
        let data = scan.group4();
        let start = file.len() as u32;
        file.extend(&data);
        if file.len() % 2 == 1 {
            file.push(0);
        }
        let here = file.len() as u32;
        file[link..link + 4].copy_from_slice(&here.to_le_bytes());
        let entries: [(u16, u16, u32); 9] = [
            (256, 4, scan.width as u32),
            (257, 4, scan.height as u32),
            (258, 3, 1),
            (259, 3, 4),
            // White is 0.
            (262, 3, 0),
            (273, 4, start),
            (277, 3, 1),
            (278, 4, scan.height as u32),
            (279, 4, data.len() as u32),
        ];
        file.extend((entries.len() as u16).to_le_bytes());
        for (tag, kind, value) in entries {
            file.extend(tag.to_le_bytes());
            file.extend(kind.to_le_bytes());
            file.extend(1_u32.to_le_bytes());
            file.extend(value.to_le_bytes());
        }
        link = file.len();
        file.extend([0; 4]);
    }
    file
}
