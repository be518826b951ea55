use proptest::prelude::*;

use super::*;

#[test]
fn the_names_of_the_layout_parse() {
    let hash = "ab".repeat(32);
    for path in [
        "readme.txt".to_owned(),
        format!("root/00000001-{}-recovery.note", &hash[..32]),
        format!("root/00000001-{}-{}.note", &hash[..32], &hash[..32]),
        format!("obj/ab/{hash}.age"),
        format!("join/{}.req.age", &hash[..32]),
    ] {
        assert_eq!(Name::parse(&path).map(|name| name.to_string()), Ok(path));
    }
}

#[test]
fn every_rule_refuses_its_own_case() {
    let long = "a".repeat(81);
    for (path, why) in [
        ("", NameError::Length),
        ("obj//x", NameError::Length),
        ("/obj/x", NameError::Length),
        ("obj/x/", NameError::Length),
        (long.as_str(), NameError::Length),
        ("a/b/c/d/e", NameError::TooDeep),
        ("Obj/x", NameError::Character),
        ("obj\\x", NameError::Character),
        ("obj/x#1", NameError::Character),
        ("~$abc.tmp", NameError::Character),
        ("x (conflicted copy).age", NameError::Character),
        ("é.age", NameError::Character),
        ("../x", NameError::Dot),
        ("obj/.x", NameError::Dot),
        ("obj/x.", NameError::Dot),
        ("nul", NameError::Device),
        ("obj/con.age", NameError::Device),
        ("com1.txt", NameError::Device),
        ("lpt9/x", NameError::Device),
        ("obj/x.age.nextcloud", NameError::Ending),
        ("obj/x.age.owncloud", NameError::Ending),
        ("obj/x.age.partial", NameError::Ending),
        ("x.tmp", NameError::Ending),
    ] {
        assert_eq!(Name::parse(path), Err(why), "{path}");
    }
}

#[test]
fn words_that_only_look_like_devices_are_names() {
    for path in ["console", "com", "com10", "nul0", "auxiliary.age"] {
        assert!(Name::parse(path).is_ok(), "{path}");
    }
}

#[test]
fn the_limits_themselves_are_allowed() {
    assert!(Name::parse(&"a".repeat(80)).is_ok());
    assert!(Name::parse("a/b/c/d").is_ok());
    assert!(Folder::parse("a/b/c").is_ok());
    assert_eq!(Folder::parse("a/b/c/d"), Err(NameError::TooDeep));
}

#[test]
fn a_placeholder_says_whose_place_it_holds() {
    assert_eq!(placeholder_of("ab.age.nextcloud"), Some("ab.age"));
    assert_eq!(placeholder_of("ab.age.owncloud"), Some("ab.age"));
    assert_eq!(placeholder_of(".ab.age.icloud"), Some("ab.age"));
    for other in [
        "ab.age",
        "AB.age.nextcloud",
        ".nextcloud",
        "..icloud",
        "~$x.tmp.nextcloud",
    ] {
        assert_eq!(placeholder_of(other), None, "{other}");
    }
}

#[test]
fn every_placeholder_looked_for_is_recognised() {
    for segment in placeholders_for("ab.age") {
        assert_eq!(placeholder_of(&segment), Some("ab.age"));
    }
}

#[test]
fn a_folder_chain_goes_from_the_outermost_inwards() {
    let chain = |path| -> Vec<String> {
        Folder::parse(path)
            .unwrap()
            .chain()
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    assert_eq!(chain("a/b/c"), ["a", "a/b", "a/b/c"]);
    assert_eq!(chain(""), [""; 0]);
}

#[test]
fn a_folder_does_not_hold_its_namesakes() {
    let folder = Folder::parse("obj/ab").unwrap();
    assert!(folder.holds(&Name::parse("obj/ab/x").unwrap()));
    assert!(!folder.holds(&Name::parse("obj/abc/x").unwrap()));
    assert!(Folder::root().holds(&Name::parse("readme.txt").unwrap()));
}

proptest! {
    #[test]
    fn a_name_never_leaves_the_vault_folder(path in "[a-z./~$-]{0,40}|\\PC{0,40}") {
        if let Ok(name) = Name::parse(&path) {
            let full = name.under(Path::new("/vault"));
            prop_assert_eq!(full, PathBuf::from(format!("/vault/{path}")));
            prop_assert!(!path.split('/').any(|segment| matches!(segment, "" | "." | "..")));
            prop_assert!(!is_in_flight(name.file()) && placeholder_of(name.file()).is_none());
        }
    }

    #[test]
    fn folder_and_file_make_up_the_name(path in "[a-z]{1,4}(/[a-z0-9]{5,9}){0,3}") {
        let name = Name::parse(&path).unwrap();
        prop_assert_eq!(name.folder().file(name.file()), Some(name));
    }
}
