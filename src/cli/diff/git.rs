//! The old version from git. Only reading commands are run, what was typed never becomes an option of them, and neither the
//! working folder nor the index is touched; where the repository itself says to run something, that is switched off.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read as _, Write};
use std::path::{Component, Path};
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};

use super::{Read, Refusal};
use crate::cli::files::{LIMIT, text_of};
use crate::messages::{diff as says, files};
use crate::model::compile_stated;
use crate::source::{self, plain};

const EXTENSION: &str = ".convenant";

/// Reads the agreement at a path as it was in a revision.
pub(super) fn read(revision: &str, path: &Path) -> Result<Read, Refusal> {
    let shown = plain(&path.display().to_string());
    let named = plain(revision);
    let odd = |character: char| character.is_control() || character.is_whitespace() || character == ':';
    if revision.is_empty() || revision.starts_with('-') || revision.contains("..") || revision.contains(odd) {
        return Err(("", says::revision_shape(&named)));
    }
    let (folder, only) = place(path);
    let git = Git { folder };
    let prefix = git.prefix(&shown)?;
    let commit = git.commit(revision, &named)?;
    let there = git.tree(&commit, &prefix, only.as_deref(), (&shown, &named))?;
    let base = format!("{named}:{prefix}");
    let batch = git.batch()?;
    let old = Old { there, batch: RefCell::new(batch) };
    let entries = old.entries(only.as_deref(), &base)?;
    let (compiled, stated) = compile_stated(entries, &|name| old.file(name));
    Ok(Read { compiled, stated, base, shown: format!("{named}:{shown}") })
}

/// The folder to start git in, and the name of the one file that was asked for. What is no folder now, nor a file, may have
/// been one; then it is looked for from its parent.
fn place(path: &Path) -> (std::path::PathBuf, Option<String>) {
    if path.is_dir() {
        return (path.to_owned(), None);
    }
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    (parent.to_owned(), path.file_name().and_then(|name| name.to_str()).map(str::to_owned))
}

struct Git {
    folder: std::path::PathBuf,
}

impl Git {
    fn command(&self) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.folder);
        command.args([
            "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
        ]);
        // Git tells its hooks where its own repository is; asked for is the one that the path lies in.
        for variable in
            ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"]
        {
            command.env_remove(variable);
        }
        command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0").env("GIT_NO_LAZY_FETCH", "1");
        command.env("GIT_NO_REPLACE_OBJECTS", "1").env("LC_ALL", "C").stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Result<Output, Refusal> {
        self.command().args(arguments).output().map_err(|error| ("", says::git_missing(error)))
    }

    /// What a command says, if it succeeds.
    fn says(&self, arguments: &[&str]) -> Result<Option<String>, Refusal> {
        let output = self.run(arguments)?;
        let text = String::from_utf8_lossy(&output.stdout).trim_end_matches(['\n', '\r']).to_owned();
        Ok(output.status.success().then_some(text))
    }

    /// The folder from the top of the repository, with a slash behind it, or nothing for the top itself.
    fn prefix(&self, shown: &str) -> Result<String, Refusal> {
        let output = self.run(&["rev-parse", "--is-inside-work-tree", "--show-prefix"])?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut lines = text.lines();
        if output.status.success() && lines.next() == Some("true") {
            return Ok(lines.next().unwrap_or_default().to_owned());
        }
        let error = String::from_utf8_lossy(&output.stderr);
        // A repository of someone else, or one that is damaged, is there: git says what is the matter.
        match error
            .lines()
            .next()
            .filter(|line| !line.contains("not a git repository") && !line.contains("cannot change to"))
        {
            Some(line) => Err(("", says::git_failed(plain(line.trim_start_matches("fatal: "))))),
            None => Err(("", says::not_a_repository(shown))),
        }
    }

    fn commit(&self, revision: &str, named: &str) -> Result<String, Refusal> {
        let wanted = format!("{revision}^{{commit}}");
        let found = self.says(&["rev-parse", "--verify", "--quiet", &wanted])?;
        if let Some(commit) =
            found.filter(|commit| commit.len() >= 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()))
        {
            return Ok(commit);
        }
        let shallow = self.says(&["rev-parse", "--is-shallow-repository"])?;
        let is_shallow = shallow.as_deref() == Some("true");
        Err(("", if is_shallow { says::revision_shallow(named) } else { says::revision_unknown(named) }))
    }

    /// Every file in the folder as it was, by its path from there.
    fn tree(
        &self,
        commit: &str,
        prefix: &str,
        only: Option<&str>,
        (shown, named): (&str, &str),
    ) -> Result<Tree, Refusal> {
        let absent = || ("", says::absent_then(shown, named));
        let whole = format!("{commit}:{}", prefix.trim_end_matches('/'));
        let kind = self.says(&["cat-file", "-t", &whole])?;
        match kind.as_deref() {
            Some("tree") => {}
            Some("commit") => return Err(("", says::submodule_then(shown, named))),
            None if self.is_submodule(commit, prefix)? => return Err(("", says::submodule_then(shown, named))),
            _ => return Err(absent()),
        }
        let output = self.run(&["ls-tree", "-r", "-z", "--full-tree", &whole])?;
        if !output.status.success() {
            let reason = String::from_utf8_lossy(&output.stderr);
            return Err(("", says::git_failed(plain(reason.lines().next().unwrap_or_default()))));
        }
        let tree = Tree::parse(&output.stdout);
        match only {
            Some(only) if !tree.files.contains_key(only) => Err(absent()),
            _ => Ok(tree),
        }
    }

    /// Whether a folder of the path was a submodule: its files are not in this repository.
    fn is_submodule(&self, commit: &str, prefix: &str) -> Result<bool, Refusal> {
        let path = prefix.trim_end_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        for end in 1..=parts.len() {
            let part = parts[..end].join("/");
            if part.is_empty() {
                continue;
            }
            let listed = self.says(&["ls-tree", "-z", "--full-tree", commit, "--", &part])?;
            if listed.is_some_and(|line| line.starts_with("160000 ")) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn batch(&self) -> Result<Batch, Refusal> {
        let mut command = self.command();
        command.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let failed = |error: std::io::Error| ("", says::git_missing(error));
        let mut child = command.spawn().map_err(failed)?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(ask), Some(answer)) => Ok(Batch { child, ask: Some(ask), answer: BufReader::new(answer) }),
            _ => Err(("", says::git_failed("cat-file"))),
        }
    }
}

/// What stood in the folder.
#[derive(Default)]
struct Tree {
    /// The mode and the object of each file, by its path.
    files: BTreeMap<String, (String, String)>,
}

impl Tree {
    /// Lines of `mode kind object`, a tab, and the path, with a zero byte behind each.
    fn parse(bytes: &[u8]) -> Self {
        let entry = |line: &[u8]| {
            let line = std::str::from_utf8(line).ok()?;
            let (about, path) = line.split_once('\t')?;
            let mut about = about.split(' ');
            let (mode, _, object) = (about.next()?, about.next()?, about.next()?);
            Some((path.to_owned(), (mode.to_owned(), object.to_owned())))
        };
        Self { files: bytes.split(|byte| *byte == 0).filter_map(entry).collect() }
    }
}

/// A process that gives the contents of objects one after the other.
struct Batch {
    child: Child,
    ask: Option<ChildStdin>,
    answer: BufReader<ChildStdout>,
}

impl Batch {
    fn bytes(&mut self, object: &str) -> Result<Vec<u8>, source::Refusal> {
        let failed = |reason: String| source::Refusal::Unreadable { reason };
        let ask = self.ask.as_mut().ok_or_else(|| failed("git".to_owned()))?;
        writeln!(ask, "{object}").and_then(|()| ask.flush()).map_err(|error| failed(error.to_string()))?;
        let mut head = String::new();
        self.answer.read_line(&mut head).map_err(|error| failed(error.to_string()))?;
        let size = head.trim_end().rsplit(' ').next().and_then(|size| size.parse::<u64>().ok());
        let size = size.filter(|_| head.contains(" blob ")).ok_or_else(|| failed(plain(head.trim_end())))?;
        if size > LIMIT {
            // What is not read would be taken for the next answer.
            self.ask = None;
            return Err(source::Refusal::TooLarge { bytes: size, limit: LIMIT });
        }
        let mut bytes = vec![0; size as usize + 1];
        self.answer.read_exact(&mut bytes).map_err(|error| failed(error.to_string()))?;
        bytes.pop();
        Ok(bytes)
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        self.ask = None;
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder as it was.
struct Old {
    there: Tree,
    batch: RefCell<Batch>,
}

impl Old {
    fn entries(&self, only: Option<&str>, base: &str) -> Result<Vec<(String, String)>, Refusal> {
        let refused =
            |refusal: source::Refusal, name: &str| (refusal.code(), files::refused(&refusal, &format!("{base}{name}")));
        let is_entry = |name: &&String| !name.contains('/') && name.ends_with(EXTENSION) && !name.starts_with('.');
        let names: Vec<&str> = match only {
            Some(only) => vec![only],
            None => self.there.files.keys().filter(is_entry).map(String::as_str).collect(),
        };
        if names.is_empty() {
            return Err(refused(source::Refusal::NoAgreement, ""));
        }
        let read = |name: &str| Ok((name.to_owned(), self.file(name).map_err(|refusal| refused(refusal, name))?));
        names.into_iter().map(read).collect()
    }

    /// The text of a file, as the working folder would give it.
    fn file(&self, name: &str) -> Result<String, source::Refusal> {
        let mut path = normal(name).ok_or(source::Refusal::Outside)?;
        // A link may lead to a link, but not for ever.
        for _ in 0..8 {
            let (mode, object) = self.there.files.get(&path).ok_or(source::Refusal::Missing)?;
            match mode.as_str() {
                "120000" => {
                    let target = self.batch.borrow_mut().bytes(object)?;
                    let target = String::from_utf8(target).map_err(|_| source::Refusal::Missing)?;
                    let beside =
                        path.rsplit_once('/').map_or(target.clone(), |(folder, _)| format!("{folder}/{target}"));
                    path = normal(&beside).ok_or(source::Refusal::Outside)?;
                }
                "160000" => return Err(source::Refusal::NotAFile),
                _ => return text_of(self.batch.borrow_mut().bytes(object)?),
            }
        }
        Err(source::Refusal::Unreadable { reason: plain(name) })
    }
}

/// A path without `.` and `..`; nothing when it leads out of the folder.
fn normal(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    if path.contains('\\') {
        return None;
    }
    for part in Path::new(path).components() {
        match part {
            Component::Normal(part) => parts.push(part.to_str()?),
            Component::CurDir => {}
            Component::ParentDir => {
                parts.pop()?;
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}
