//! A file that appears only when it is complete. Where the system can, it has no name until then, so that nothing is left of
//! it when the process is killed; elsewhere it has a name that nobody looks for.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::thread::JoinHandle;

/// A file in the making.
pub(super) struct Output {
    target: PathBuf,
    file: Hidden,
}

enum Hidden {
    #[cfg(target_os = "linux")]
    Nameless(File),
    Named(tempfile::NamedTempFile),
}

impl Output {
    /// A file that will stand at a path. Only its owner may read it.
    pub(super) fn new(target: &Path) -> io::Result<Self> {
        if target.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if target.symlink_metadata().is_ok_and(|metadata| !metadata.is_file() && !metadata.is_symlink()) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let target = if target.exists() { fs::canonicalize(target)? } else { target.to_owned() };
        let folder = folder_of(&target);
        #[cfg(target_os = "linux")]
        if let Ok(file) = nameless(&folder) {
            return Ok(Self { target, file: Hidden::Nameless(file) });
        }
        let file = tempfile::Builder::new().prefix(".convenant-").tempfile_in(folder)?;
        Ok(Self { target, file: Hidden::Named(file) })
    }

    pub(super) fn writer(&mut self) -> &mut File {
        match &mut self.file {
            #[cfg(target_os = "linux")]
            Hidden::Nameless(file) => file,
            Hidden::Named(file) => file.as_file_mut(),
        }
    }

    /// Gives the file its name, when all of it is on disk.
    pub(super) fn publish(mut self) -> io::Result<()> {
        self.writer().sync_all()?;
        match self.file {
            #[cfg(target_os = "linux")]
            Hidden::Nameless(file) => name(&file, &self.target)?,
            Hidden::Named(file) => drop(file.persist(&self.target).map_err(|error| error.error)?),
        }
        match File::open(folder_of(&self.target)).and_then(|folder| folder.sync_all()) {
            Err(error) if error.kind() != io::ErrorKind::InvalidInput => Err(error),
            _ => Ok(()),
        }
    }
}

/// Brings to disk what a file has so far, beside whoever writes more of it, so that little is left to do at its end.
pub(super) struct Flusher {
    more: Sender<()>,
    thread: JoinHandle<io::Result<()>>,
    /// The bytes that were written since the last time.
    waiting: usize,
}

impl Flusher {
    pub(super) fn new(file: &File) -> io::Result<Self> {
        let file = file.try_clone()?;
        let (more, told) = mpsc::channel();
        let flush = move || {
            while told.recv().is_ok() {
                // What was told more than once is done at once.
                while told.try_recv().is_ok() {}
                file.sync_data()?;
            }
            Ok(())
        };
        Ok(Self { more, thread: std::thread::spawn(flush), waiting: 0 })
    }

    /// So many bytes were written.
    pub(super) fn wrote(&mut self, bytes: usize) {
        const ENOUGH: usize = 8 << 20;
        self.waiting += bytes;
        if self.waiting >= ENOUGH {
            self.waiting = 0;
            // Who has stopped has a reason, which the end tells.
            let _ = self.more.send(());
        }
    }

    /// What went wrong is told here, and only here: the system does not tell it twice.
    pub(super) fn finish(self) -> io::Result<()> {
        drop(self.more);
        self.thread.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
    }
}

fn folder_of(target: &Path) -> PathBuf {
    let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new(".")).to_owned()
}

#[cfg(target_os = "linux")]
fn nameless(folder: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    let file = open(folder, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, Mode::RUSR | Mode::WUSR)?;
    Ok(File::from(file))
}

/// Gives a file without a name one: at once where the name is free, else by another name that then takes its place.
#[cfg(target_os = "linux")]
fn name(file: &File, target: &Path) -> io::Result<()> {
    use std::os::fd::AsRawFd;

    use rustix::fs::{AtFlags, CWD, linkat};
    let from = format!("/proc/self/fd/{}", file.as_raw_fd());
    let link = |to: &Path| linkat(CWD, from.as_str(), CWD, to, AtFlags::SYMLINK_FOLLOW);
    match link(target) {
        Err(rustix::io::Errno::EXIST) => {}
        other => return Ok(other?),
    }
    // A folder of our own, so that the name in it is free.
    let beside = tempfile::Builder::new().prefix(".convenant-").tempdir_in(folder_of(target))?;
    let other = beside.path().join("new");
    link(&other)?;
    fs::rename(&other, target)
}
