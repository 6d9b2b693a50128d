//! What the layout engine has before it: the template, the view, the pictures and the fonts, all from memory. There is no
//! other file, no package, no network and no clock.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::{Error, Picture};

const TEMPLATE: &str = include_str!("../template/document.typ");
const FONTS: [&[u8]; 2] =
    [include_bytes!("../fonts/SourceSans3-Regular.otf"), include_bytes!("../fonts/SourceSans3-Semibold.otf")];

/// The fonts, in every style that is used.
pub(crate) fn fonts() -> &'static [Font] {
    static ALL: LazyLock<Vec<Font>> =
        LazyLock::new(|| FONTS.into_iter().flat_map(|data| Font::iter(Bytes::new(data))).collect());
    &ALL
}

/// What is the same for every document.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
}

fn shared() -> Result<&'static Shared, Error> {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    let id = path("document.typ")?;
    Ok(SHARED.get_or_init(|| Shared {
        library: LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()),
        book: LazyHash::new(FontBook::from_fonts(fonts())),
        template: Source::new(id, TEMPLATE.to_owned()),
    }))
}

fn path(name: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(name).map_err(|error| Error(format!("`{name}` is no name of a file: {error}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Everything for one document.
pub(crate) struct Desk {
    shared: &'static Shared,
    files: BTreeMap<String, Bytes>,
}

impl Desk {
    pub(crate) fn with(view: Vec<u8>, pictures: &[Picture<'_>]) -> Result<Self, Error> {
        let mut files = BTreeMap::from([("view.json".to_owned(), Bytes::new(view))]);
        for picture in pictures {
            // A copy in another folder names its picture by the way there; on paper there are no folders.
            let name = picture.file.rsplit('/').next().unwrap_or_default();
            path(name)?;
            files.insert(name.to_owned(), Bytes::from_string(picture.svg.to_owned()));
        }
        Ok(Self { shared: shared()?, files })
    }

    /// The line of the template that a byte is on.
    pub(crate) fn line(byte: usize) -> usize {
        TEMPLATE.get(..byte).map_or(0, |before| before.matches('\n').count()) + 1
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.shared.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.shared.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.get().vpath().get_without_slash();
        self.files.get(name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
