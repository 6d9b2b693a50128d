//! That a build is written whole or not at all.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

fn build(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut artefacts: BTreeMap<_, _> =
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    let manifest = Manifest::new("proef", "1", &artefacts, []).print();
    artefacts.insert(MANIFEST.into(), manifest);
    artefacts
}

fn names(folder: &Path) -> Vec<String> {
    walk(folder).unwrap().into_iter().filter(|(_, kind)| *kind != Kind::Folder).map(|(path, _)| path).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn a_new_folder_and_its_replacement() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("diep/uit");
    write_folder(&out, &build(&[("document/a.md", "een"), ("weg.txt", "")])).unwrap();
    assert_eq!(names(&out), ["document/a.md", "manifest.json", "weg.txt"]);
    write_folder(&out, &build(&[("document/a.md", "twee"), ("policies/b/c.rego", "")])).unwrap();
    assert_eq!(names(&out), ["document/a.md", "manifest.json", "policies/b/c.rego"]);
    assert_eq!(read(&out.join("document/a.md")), "twee");
    assert_eq!(names(&dir.path().join("diep")).len(), 3, "nothing stays beside the folder");
}

#[test]
fn an_empty_folder_is_taken() {
    let dir = tempfile::tempdir().unwrap();
    write_folder(dir.path(), &build(&[("a", "b")])).unwrap();
    assert_eq!(names(dir.path()), ["a", "manifest.json"]);
}

#[test]
fn files_of_others_are_never_touched() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("uit");
    write_folder(&out, &build(&[("a", "een")])).unwrap();
    for extra in ["brief.docx", "x1", "x2", "x3"] {
        fs::write(out.join(extra), "van mij").unwrap();
    }
    let error = write_folder(&out, &build(&[("a", "twee")])).unwrap_err();
    assert!(
        matches!(error, WriteError::Foreign { ref names, count: 4 } if names == &["brief.docx", "x1", "x2"]),
        "{error:?}"
    );
    assert_eq!(read(&out.join("a")), "een");
    assert_eq!(read(&out.join("brief.docx")), "van mij");
}

#[test]
fn folders_links_and_false_manifests_are_foreign() {
    let foreign = |prepare: fn(&Path)| {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("uit");
        write_folder(&out, &build(&[("a", "een")])).unwrap();
        prepare(&out);
        let before = names(&out);
        let error = write_folder(&out, &build(&[("a", "twee")])).unwrap_err();
        assert!(matches!(error, WriteError::Foreign { .. }), "{error:?}");
        assert_eq!(names(&out), before);
    };
    foreign(|out| fs::create_dir(out.join(".git")).unwrap());
    foreign(|out| fs::write(out.join(MANIFEST), "{}").unwrap());
    foreign(|out| fs::remove_file(out.join(MANIFEST)).unwrap());
    #[cfg(unix)]
    foreign(|out| {
        fs::remove_file(out.join("a")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", out.join("a")).unwrap();
    });
}

#[test]
fn a_path_out_of_the_folder_writes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    for path in ["../x", "/tmp/x", "a/../../x", ""] {
        let artefacts = BTreeMap::from([(path.to_owned(), Vec::new())]);
        assert!(matches!(write_folder(&dir.path().join("uit"), &artefacts), Err(WriteError::BadPath { .. })));
    }
    assert!(names(dir.path()).is_empty());
}

#[test]
fn a_failure_half_way_leaves_everything_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("uit");
    write_folder(&out, &build(&[("a", "een")])).unwrap();
    // `b` cannot be both a file and a folder.
    let error = write_folder(&out, &build(&[("a", "twee"), ("b", ""), ("b/c", "")])).unwrap_err();
    assert!(matches!(error, WriteError::Failed { .. }));
    assert_eq!(read(&out.join("a")), "een");
    assert_eq!(names(dir.path()), ["uit/a", "uit/manifest.json"]);
}

#[test]
fn a_file_in_the_way_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("uit"), "x").unwrap();
    assert!(matches!(write_folder(&dir.path().join("uit"), &build(&[])), Err(WriteError::NotAFolder)));
    assert!(matches!(write_folder(Path::new("/"), &build(&[])), Err(WriteError::NotAFolder)));
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_its_folder_is_replaced() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = tempfile::tempdir().unwrap();
    let (real, link) = (dir.path().join("echt"), dir.path().join("link"));
    fs::create_dir(&real).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o750)).unwrap();
    symlink("echt", &link).unwrap();
    write_folder(&link, &build(&[("a", "een")])).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(read(&real.join("a")), "een");
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o750);
    symlink("nergens", dir.path().join("los")).unwrap();
    assert!(matches!(write_folder(&dir.path().join("los"), &build(&[])), Err(WriteError::Failed { .. })));
}

#[cfg(unix)]
#[test]
fn a_new_folder_is_open_to_other_readers() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let (ours, plain) = (dir.path().join("uit"), dir.path().join("gewoon"));
    write_folder(&ours, &build(&[])).unwrap();
    fs::create_dir(&plain).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&ours), mode(&plain));
}

#[cfg(target_os = "linux")]
#[test]
fn readers_never_see_half_a_build() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("uit");
    write_folder(&out, &build(&[("a", "0"), ("z", "0")])).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for round in 1..50 {
                let text = round.to_string();
                write_folder(&out, &build(&[("a", &text), ("z", &text)])).unwrap();
            }
            done.store(true, Ordering::Relaxed);
        });
        while !done.load(Ordering::Relaxed) {
            assert!(out.is_dir(), "the folder is always there");
        }
    });
    assert_eq!(read(&out.join("a")), "49");
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::print_stderr, reason = "a test that could not run should say so")]
fn a_full_disk_leaves_the_earlier_build() {
    let dir = tempfile::tempdir().unwrap();
    let disk = dir.path().join("schijf");
    fs::create_dir(&disk).unwrap();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(&disk).output();
    if !mounted.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: a small disk cannot be mounted here");
        return;
    }
    let out = disk.join("uit");
    let first = write_folder(&out, &build(&[("a", "een")]));
    let second = write_folder(&out, &build(&[("a", "twee"), ("b", &"x".repeat(1 << 20))]));
    let (left, beside) = (read(&out.join("a")), names(&disk));
    Command::new("umount").arg(&disk).status().unwrap();
    first.unwrap();
    assert!(matches!(second, Err(WriteError::Failed { ref error, .. }) if error.kind() == io::ErrorKind::StorageFull));
    assert_eq!(left, "een");
    assert_eq!(beside, ["uit/a", "uit/manifest.json"]);
}
