//! Why a file could not be had. The command line finds out; whoever asked for the file turns it into a finding at the place
//! that names it. The texts are in `messages::files`.

/// What the bytes of a file that is not UTF-8 look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Windows1252,
    Utf16,
}

/// Why a file is not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing by that name.
    Missing,
    /// The name leads out of the folder of the agreement, by `..`, an absolute path or a symbolic link.
    Outside,
    /// A folder, a device, a pipe.
    NotAFile,
    TooLarge {
        bytes: u64,
        limit: u64,
    },
    NotUtf8 {
        /// How many bytes are right before it goes wrong.
        byte: usize,
        line: usize,
        looks_like: Encoding,
    },
    /// We may not read it.
    Forbidden,
    /// The system cannot read it.
    Unreadable {
        reason: String,
    },
    /// A folder in which no agreement stands.
    NoAgreement,
}

impl Refusal {
    /// The code of the finding that reports it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "TAAL-20",
            Self::Outside => "TAAL-21",
            Self::NotAFile => "TAAL-22",
            Self::TooLarge { .. } => "TAAL-23",
            Self::NotUtf8 { .. } => "TAAL-24",
            Self::Forbidden | Self::Unreadable { .. } => "TAAL-25",
            Self::NoAgreement => "TAAL-26",
        }
    }
}
