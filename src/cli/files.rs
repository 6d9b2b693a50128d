//! Reading an agreement: a folder of `.convenant` files, or one file. Nothing outside its folder is ever read, whatever a
//! name says and wherever a symbolic link leads. What the files mean is not known here.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use crate::source::{Encoding, Refusal};

/// The most that is read of one file.
pub const LIMIT: u64 = 64 << 20;

const EXTENSION: &str = "convenant";

/// The folder of an agreement, and which files of it were asked for.
pub struct Folder {
    /// The path as the user typed it, of the folder.
    shown: PathBuf,
    /// The true path, without symbolic links.
    root: PathBuf,
    /// The one file that was asked for; without it, every `.convenant` file directly in the folder.
    only: Option<String>,
}

/// Why an agreement as a whole could not be read: which file, and what is wrong with it.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused {
    pub name: String,
    pub refusal: Refusal,
}

impl Folder {
    /// The agreement at a path that the user typed.
    pub fn open(path: &Path) -> Result<Self, Refused> {
        let refused = |refusal| Refused { name: path.display().to_string(), refusal };
        let metadata = fs::metadata(path).map_err(|error| refused(because(&error)))?;
        let (folder, only) = if metadata.is_dir() {
            (path, None)
        } else {
            let name = path.file_name().and_then(|name| name.to_str()).ok_or_else(|| refused(Refusal::Missing))?;
            (path.parent().unwrap_or(Path::new("")), Some(name.to_owned()))
        };
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let root = fs::canonicalize(here).map_err(|error| refused(because(&error)))?;
        Ok(Self { shown: folder.to_owned(), root, only })
    }

    /// The text of each file of the agreement, by name, in the order of the names.
    pub fn entry_files(&self) -> Result<Vec<(String, String)>, Refused> {
        let names = match &self.only {
            Some(name) => vec![name.clone()],
            None => self.names().map_err(|refusal| Refused { name: self.shown.display().to_string(), refusal })?,
        };
        let read = |name: String| match self.read(&name) {
            Ok(text) => Ok((name, text)),
            Err(refusal) => Err(Refused { name: self.show(&name), refusal }),
        };
        names.into_iter().map(read).collect()
    }

    /// The text of a file that an agreement names, from its folder.
    pub fn read(&self, relative: &str) -> Result<String, Refusal> {
        read_text(&self.path_of(relative)?, LIMIT)
    }

    /// The true path of a file in the folder, without symbolic links.
    pub fn path_of(&self, relative: &str) -> Result<PathBuf, Refusal> {
        let path = self.root.join(inside(relative)?);
        let path = fs::canonicalize(path).map_err(|error| because(&error))?;
        if !path.starts_with(&self.root) {
            return Err(Refusal::Outside);
        }
        // Asked before opening, because opening a pipe waits for someone to write to it.
        let metadata = fs::metadata(&path).map_err(|error| because(&error))?;
        if !metadata.is_file() {
            return Err(Refusal::NotAFile);
        }
        Ok(path)
    }

    /// What stands before the name of a file so that it can be found from the working folder.
    #[must_use]
    pub fn base(&self) -> String {
        let shown = self.shown.to_string_lossy().replace('\\', "/");
        let shown = shown.strip_prefix("./").unwrap_or(&shown).trim_end_matches('/');
        match shown {
            "" if self.shown.has_root() => "/".to_owned(),
            "" | "." => String::new(),
            folder => format!("{folder}/"),
        }
    }

    /// Whether one file was asked for, and not the folder it stands in.
    #[must_use]
    pub fn is_one_file(&self) -> bool {
        self.only.is_some()
    }

    /// The name of a file as the user can find it.
    pub fn show(&self, name: &str) -> String {
        self.base() + name
    }

    fn names(&self) -> Result<Vec<String>, Refusal> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.root).map_err(|error| because(&error))? {
            let name = entry.map_err(|error| because(&error))?.file_name();
            // Hidden files are the half-saved copies and locks of editors.
            if Path::new(&name).extension().is_some_and(|extension| extension == EXTENSION) && !is_hidden(&name) {
                let reason = || Refusal::Unreadable { reason: name.to_string_lossy().into_owned() };
                names.push(name.to_str().ok_or_else(reason)?.to_owned());
            }
        }
        names.sort();
        if names.is_empty() { Err(Refusal::NoAgreement) } else { Ok(names) }
    }
}

fn is_hidden(name: &std::ffi::OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// The path if it goes only downwards. Backslashes are refused too: they separate folders on one system and not on another.
fn inside(relative: &str) -> Result<&Path, Refusal> {
    let path = Path::new(relative);
    let downwards = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if relative.is_empty() || relative.contains('\0') {
        return Err(Refusal::Missing);
    }
    if downwards && !relative.contains('\\') { Ok(path) } else { Err(Refusal::Outside) }
}

fn read_text(path: &Path, limit: u64) -> Result<String, Refusal> {
    text_of(read_bytes(path, limit)?)
}

/// The bytes of an ordinary file, if there are not too many.
pub(super) fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, Refusal> {
    let file = File::open(path).map_err(|error| because(&error))?;
    let metadata = file.metadata().map_err(|error| because(&error))?;
    if !metadata.is_file() {
        return Err(Refusal::NotAFile);
    }
    if metadata.len() > limit {
        return Err(Refusal::TooLarge { bytes: metadata.len(), limit });
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    // A file may grow while it is read; the size above is only what it was.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| because(&error))?;
    if bytes.len() as u64 > limit {
        return Err(Refusal::TooLarge { bytes: bytes.len() as u64, limit });
    }
    Ok(bytes)
}

/// The bytes as text, without the mark that some editors put before UTF-8.
pub(super) fn text_of(bytes: Vec<u8>) -> Result<String, Refusal> {
    let looks_like = looks_like(&bytes);
    if looks_like == Encoding::Utf16 {
        return Err(Refusal::NotUtf8 { byte: 0, line: 1, looks_like });
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..byte].split(|byte| *byte == b'\n').count();
        Refusal::NotUtf8 { byte, line, looks_like }
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// UTF-16 begins with its mark, or has a zero byte in nearly every letter; what else Dutch offices save is windows-1252.
fn looks_like(bytes: &[u8]) -> Encoding {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let head = &bytes[..bytes.len().min(64)];
    let zeros = head.split(|byte| *byte == 0).count() - 1;
    if marked || (zeros > 0 && zeros * 3 >= head.len()) { Encoding::Utf16 } else { Encoding::Windows1252 }
}

pub(super) fn because(error: &io::Error) -> Refusal {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Refusal::Missing,
        io::ErrorKind::PermissionDenied => Refusal::Forbidden,
        _ => Refusal::Unreadable { reason: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    fn folder(files: &[(&str, &[u8])]) -> (tempfile::TempDir, Folder) {
        let dir = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            fs::create_dir_all(dir.path().join(name).parent().unwrap()).unwrap();
            fs::write(dir.path().join(name), bytes).unwrap();
        }
        let folder = Folder::open(dir.path()).unwrap();
        (dir, folder)
    }

    #[test]
    fn a_folder_gives_its_own_files_by_name() {
        let files: [(&str, &[u8]); 5] = [
            ("b.convenant", b"b"),
            ("a.convenant", b"\xef\xbb\xbfa"),
            (".#a.convenant", b"x"),
            ("c.txt", b"c"),
            ("delen/d.convenant", b"d"),
        ];
        let (_dir, folder) = folder(&files);
        let entries = folder.entry_files().unwrap();
        assert_eq!(entries, [("a.convenant".into(), "a".into()), ("b.convenant".into(), "b".into())]);
        assert_eq!(folder.read("delen/d.convenant"), Ok("d".into()));
        assert_eq!(folder.read("./delen/../c.txt"), Err(Refusal::Outside));
    }

    #[test]
    fn one_file_gives_itself_and_reads_beside_it() {
        let (dir, _) = folder(&[("b.convenant", b"b"), ("a.convenant", b"a")]);
        let one = Folder::open(&dir.path().join("a.convenant")).unwrap();
        assert_eq!(one.entry_files().unwrap(), [("a.convenant".into(), "a".into())]);
        assert_eq!(one.read("b.convenant"), Ok("b".into()));
    }

    #[test]
    fn what_is_not_an_agreement_is_refused() {
        let (dir, folder) = folder(&[("c.txt", b"")]);
        assert_eq!(folder.entry_files().unwrap_err().refusal, Refusal::NoAgreement);
        let missing = Folder::open(&dir.path().join("weg")).err().unwrap();
        assert_eq!(missing.refusal, Refusal::Missing);
        assert!(missing.name.ends_with("weg"));
    }

    #[test]
    fn nothing_outside_the_folder_is_read() {
        let (dir, folder) = folder(&[("in/a.convenant", b"a"), ("geheim.txt", b"x")]);
        drop(folder);
        let folder = Folder::open(&dir.path().join("in")).unwrap();
        for name in ["../geheim.txt", "/etc/passwd", "a/../../geheim.txt", "..", "..\\geheim.txt", "C:\\x"] {
            assert_eq!(folder.read(name), Err(Refusal::Outside), "{name}");
        }
        assert_eq!(folder.read(""), Err(Refusal::Missing));
        assert_eq!(folder.read("a\0"), Err(Refusal::Missing));
        assert_eq!(folder.read("a.convenant/x"), Err(Refusal::Missing));
    }

    #[cfg(unix)]
    #[test]
    fn links_may_not_lead_outside() {
        use std::os::unix::fs::symlink;
        let (dir, _) = folder(&[("in/a.convenant", b"a"), ("geheim.txt", b"x")]);
        let inside = dir.path().join("in");
        symlink("../geheim.txt", inside.join("b.convenant")).unwrap();
        symlink("a.convenant", inside.join("goed")).unwrap();
        symlink("..", inside.join("op")).unwrap();
        symlink("lus", inside.join("lus")).unwrap();
        symlink("weg", inside.join("los")).unwrap();
        symlink(&inside, dir.path().join("link")).unwrap();
        let folder = Folder::open(&dir.path().join("link")).unwrap();
        assert_eq!(folder.entry_files().unwrap_err().refusal, Refusal::Outside);
        assert_eq!(folder.read("goed"), Ok("a".into()));
        assert_eq!(folder.read("op/geheim.txt"), Err(Refusal::Outside));
        assert!(matches!(folder.read("lus"), Err(Refusal::Unreadable { .. })));
        assert_eq!(folder.read("los"), Err(Refusal::Missing));
    }

    #[cfg(unix)]
    #[test]
    fn only_ordinary_files_are_read() {
        let (dir, folder) = folder(&[("map.convenant/x", b"")]);
        assert!(Command::new("mkfifo").arg(dir.path().join("pijp")).status().unwrap().success());
        assert_eq!(folder.read("map.convenant"), Err(Refusal::NotAFile));
        assert_eq!(folder.read("pijp"), Err(Refusal::NotAFile));
        assert_eq!(folder.entry_files().unwrap_err().refusal, Refusal::NotAFile);
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let (dir, folder) = folder(&[]);
        let file = File::create(dir.path().join("groot")).unwrap();
        file.set_len(LIMIT + 1).unwrap();
        assert_eq!(folder.read("groot"), Err(Refusal::TooLarge { bytes: LIMIT + 1, limit: LIMIT }));
    }

    #[test]
    fn what_is_not_utf_8_says_where_and_what_it_looks_like() {
        let wrong = |bytes: &[u8]| text_of(bytes.to_vec()).unwrap_err();
        let office = Refusal::NotUtf8 { byte: 6, line: 2, looks_like: Encoding::Windows1252 };
        assert_eq!(wrong(b"abc\nco\xf6rdinatie"), office);
        let utf_16 = Refusal::NotUtf8 { byte: 0, line: 1, looks_like: Encoding::Utf16 };
        assert_eq!(wrong(b"\xff\xfep\0a\0"), utf_16);
        assert_eq!(wrong(b"p\0a\0r\0t\0i\0j\0"), utf_16);
    }

    #[test]
    fn the_base_is_what_the_user_typed() {
        let base = |shown: &str| Folder { shown: shown.into(), root: PathBuf::new(), only: None }.base();
        assert_eq!(
            [base(""), base("."), base("./a/"), base("a/b"), base("/"), base("/x")],
            ["", "", "a/", "a/b/", "/", "/x/"]
        );
    }
}
