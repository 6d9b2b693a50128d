//! A PostgreSQL of our own, in a temporary folder and on a socket in it. It does not run as root: a server refuses that.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread::sleep;
use std::time::Duration;

use postgres::{Client, Config, NoTls};
use tempfile::TempDir;

pub(crate) struct Cluster {
    folder: TempDir,
    server: Child,
    _copied: Arc<TempDir>,
}

/// An empty database; to copy one is quicker than to make one. It goes with the last server that was copied from it.
static EMPTY: Mutex<Weak<TempDir>> = Mutex::new(Weak::new());

fn empty(programs: &Path, user: Option<(u32, u32)>) -> Arc<TempDir> {
    let mut known = EMPTY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(empty) = known.upgrade() {
        return empty;
    }
    let empty = Arc::new(folder(user));
    let mut initdb = command(&programs.join("initdb"), user, empty.path());
    initdb.args([
        "--no-sync", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--wal-segsize=1", "-D",
    ]);
    done(initdb.arg(empty.path().join("data")));
    *known = Arc::downgrade(&empty);
    empty
}

/// A folder that the server may write in.
fn folder(user: Option<(u32, u32)>) -> TempDir {
    let folder = tempfile::Builder::new().prefix("convenant-pg-").tempdir_in("/tmp").unwrap();
    if let Some((user, group)) = user {
        chown(folder.path(), Some(user), Some(group)).unwrap();
    }
    folder
}

fn done(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

impl Cluster {
    pub(crate) fn start() -> Self {
        let programs = programs();
        let user = unprivileged();
        let (empty, folder) = (empty(&programs, user), folder(user));
        let data = folder.path().join("data");
        done(command(Path::new("cp"), user, folder.path()).arg("-R").arg(empty.path().join("data")).arg(&data));
        let mut postgres = command(&programs.join("postgres"), user, folder.path());
        postgres.arg("-D").arg(&data).arg("-k").arg(folder.path());
        for setting in ["listen_addresses=", "fsync=off", "full_page_writes=off", "shared_buffers=32MB", "timezone=UTC"]
        {
            postgres.args(["-c", setting]);
        }
        let log = fs::File::create(folder.path().join("log")).unwrap();
        let server = postgres.stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let cluster = Self { folder, server, _copied: empty };
        for _ in 0..300 {
            if cluster.config("postgres").connect(NoTls).is_ok() {
                return cluster;
            }
            sleep(Duration::from_millis(100));
        }
        panic!("PostgreSQL does not start: {}", fs::read_to_string(cluster.folder.path().join("log")).unwrap());
    }

    fn config(&self, user: &str) -> Config {
        let mut config = Config::new();
        config.host_path(self.folder.path()).user(user).dbname("postgres");
        config
    }

    /// A connection of a user.
    pub(super) fn connect(&self, user: &str) -> Client {
        self.config(user).connect(NoTls).unwrap()
    }

    pub(super) fn admin(&self) -> Client {
        self.connect("postgres")
    }

    /// A connection to another database.
    pub(super) fn connect_to(&self, database: &str) -> Client {
        self.config("postgres").dbname(database).connect(NoTls).unwrap()
    }

    /// Runs a script as people do, with `psql`.
    pub(super) fn psql(&self, script: &str) -> (bool, String) {
        let path = self.folder.path().join("script.sql");
        fs::write(&path, script).unwrap();
        let mut psql = Command::new("psql");
        psql.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-d", "postgres", "-h"]);
        let output = psql.arg(self.folder.path()).arg("-f").arg(&path).output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // What the server held goes with its folder.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The folder with the programs of the newest version there is. Without one nothing can be tried, and that is a failure, here
/// and where changes are taken: who tries the engines wants to know.
fn programs() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    found(Path::new("/usr/lib/postgresql"), &path).unwrap_or_else(|missing| panic!("{missing}"))
}

fn found(debian: &Path, path: &OsStr) -> Result<PathBuf, String> {
    let versions = fs::read_dir(debian).into_iter().flatten().filter_map(|entry| {
        let path = entry.ok()?.path();
        let version: u32 = path.file_name()?.to_str()?.parse().ok()?;
        Some((version, path.join("bin")))
    });
    let newest = versions.filter(|(version, bin)| *version >= 15 && bin.join("initdb").exists()).max();
    let anywhere = || std::env::split_paths(path).find(|folder| folder.join("initdb").exists());
    let found = newest
        .map(|(_, bin)| bin)
        .or_else(anywhere)
        .ok_or("PostgreSQL 15 or later is not installed, so NOTHING WAS TRIED on PostgreSQL: ./test.sh installs it")?;
    let real = fs::canonicalize(found.join("initdb")).unwrap();
    Ok(real.parent().unwrap().to_owned())
}

#[test]
fn without_postgresql_the_tests_fail_and_say_so() {
    let nowhere = tempfile::tempdir().unwrap();
    let missing = found(nowhere.path(), nowhere.path().as_os_str()).unwrap_err();
    assert!(missing.contains("NOTHING WAS TRIED") && missing.contains("./test.sh"), "{missing}");
}

/// As root: the user that the package made, or else nobody.
fn unprivileged() -> Option<(u32, u32)> {
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").unwrap();
    let user = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2).map_while(|number| number.parse().ok());
        Some((numbers.next()?, numbers.next()?))
    };
    Some(user("postgres").or_else(|| user("nobody")).unwrap_or((65534, 65534)))
}

fn command(program: &Path, user: Option<(u32, u32)>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env("LC_ALL", "C.UTF-8");
    if let Some((user, group)) = user {
        command.uid(user).gid(group);
    }
    command
}
