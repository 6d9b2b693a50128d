//! One column of a plan: what a field's type, and the element of the standard that it comes from, ask of a value. Which
//! engine will look at the value is not known here.

use jiff::civil::Date;

use crate::model::words::{Currency, HashMethod, Nature, TypeWord};
use crate::model::{Agreement, Field, FieldType, Id, Provision, Purpose, System};
use crate::source::Span;

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    pub field: Id<Field>,
    pub name: String,
    pub title: String,
    pub format: Format,
    /// Absent is not allowed.
    pub required: bool,
    /// The length in characters (in digits, for a number).
    pub length: Range,
    /// The least and greatest number.
    pub range: Range,
    /// A regular expression for the whole value, as it was written.
    pub pattern: Option<String>,
    /// The code list, and its codes; none means that the library does not hold them.
    pub list: Option<Id<Provision>>,
    pub codes: Vec<String>,
    /// A value may be shown to who sends it in, and be written in a report: nothing in it tells who someone is.
    pub may_be_shown: bool,
    pub per_week: bool,
    pub method: Option<HashMethod>,
    /// The elements of the standard it comes from.
    pub sources: Vec<Id<Provision>>,
    pub purposes: Vec<Id<Purpose>>,
    pub note: Option<String>,
    /// The system that makes it, when the sender does not.
    pub made_in: Option<Id<System>>,
    /// The declaration of the field.
    pub span: Span,
}

/// The kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A calendar date, written `2026-03-01`.
    Date,
    /// A calendar year of four digits.
    Year,
    /// A whole number.
    Number,
    /// A whole number of euro cents.
    Cents,
    /// An amount in euros with two decimals, `1250.00`: exact, so a text and not a binary number.
    Euros,
    YesNo,
    /// Free text.
    Text,
    /// A number or code that identifies something; leading zeroes count, so it is a text.
    Code,
    OneOf,
    /// Nine digits that meet the eleven test.
    Bsn,
    /// Hexadecimal digits, in lower case so that equal hashes are equal texts.
    Hash,
    /// The four digits of a postcode.
    Postcode4,
    /// The municipality code of Statistics Netherlands (CBS): four digits.
    Municipality,
    /// The agreement does not say.
    Unknown,
}

/// Bounds, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    pub least: Option<u64>,
    pub most: Option<u64>,
}

/// The digits of SHA-512 and of HMAC-SHA-512, the only methods there are.
const HASH_DIGITS: u64 = 128;

/// A column as of a day: a code list has the codes that hold then.
pub(super) fn column(agreement: &Agreement, id: Id<Field>, made_in: Option<Id<System>>, day: Option<Date>) -> Column {
    let field = &agreement.fields[id];
    let stated = field_type(agreement, field);
    let kind = stated.as_ref();
    let list = kind.and_then(|kind| kind.list);
    Column {
        field: id,
        name: field.about.name.clone(),
        title: field.about.title.clone(),
        format: kind.map_or(Format::Unknown, format_of),
        required: kind.is_none_or(|kind| !kind.optional),
        length: kind.map(length).unwrap_or_default(),
        range: kind.map(range).unwrap_or_default(),
        pattern: kind.and_then(|kind| kind.pattern.clone()),
        list,
        codes: list.map(|list| codes_on(agreement, list, day)).unwrap_or_default(),
        may_be_shown: may_be_shown(field, kind),
        per_week: kind.is_some_and(|kind| kind.per_week),
        method: kind.and_then(|kind| kind.method),
        sources: field.source.iter().collect(),
        purposes: field.purposes.iter().collect(),
        note: field.note.known().map(|note| agreement.spelled(note)),
        made_in,
        span: field.about.span,
    }
}

/// The codes of a list, without those of which the library says that they do not hold on the day.
fn codes_on(agreement: &Agreement, list: Id<Provision>, day: Option<Date>) -> Vec<String> {
    let list = &agreement.provisions[list];
    let Some(day) = day else { return list.values.clone() };
    let prefix = format!("{}.", list.path);
    let of_list = agreement.provisions.values().filter_map(|one| Some((one.path.strip_prefix(&prefix)?, one)));
    let ended: Vec<_> = of_list.filter(|(_, one)| !one.holds_on(day)).map(|(code, _)| code).collect();
    list.values.iter().filter(|code| !ended.contains(&code.as_str())).cloned().collect()
}

fn may_be_shown(field: &Field, kind: Option<&FieldType>) -> bool {
    let plain = kind.is_some_and(|kind| {
        !matches!(kind.word, TypeWord::TypeBsn | TypeWord::TypeHash | TypeWord::TypeText | TypeWord::TypePostcode4)
    });
    plain && !field.nature.is_empty() && field.nature.iter().all(|nature| nature == Nature::Ordinary)
}

/// The type as the field states it; of what it leaves unsaid, what the element it comes from says. A field that is derived
/// has a value of its own, so the element says nothing about it.
fn field_type(agreement: &Agreement, field: &Field) -> Option<FieldType> {
    let own = field.field_type.known();
    if field.derivation.is_some() {
        return own.cloned();
    }
    let mut elements = field.source.iter().filter_map(|source| agreement.provisions[source].element.as_ref());
    match own {
        None => elements.next().cloned(),
        Some(own) => {
            let same = elements.find(|element| element.word == own.word);
            Some(same.map_or_else(|| own.clone(), |element| narrowed(own, element)))
        }
    }
}

/// A type with the code list, the pattern and the length of the element where it gives none itself. Whether the value may be
/// absent is the field's own to say.
fn narrowed(own: &FieldType, element: &FieldType) -> FieldType {
    let bare = own.length.is_none() && own.from.is_none() && own.up_to.is_none() && own.pattern.is_none();
    let other = if bare { element } else { own };
    FieldType {
        list: own.list.or(element.list),
        currency: own.currency.or(element.currency),
        length: other.length,
        pattern: other.pattern.clone(),
        ..own.clone()
    }
}

fn format_of(kind: &FieldType) -> Format {
    match kind.word {
        TypeWord::TypeDate => Format::Date,
        TypeWord::TypeText => Format::Text,
        TypeWord::TypeNumber => Format::Number,
        TypeWord::TypeAmount if kind.currency == Some(Currency::EuroCent) => Format::Cents,
        TypeWord::TypeAmount => Format::Euros,
        TypeWord::TypeYear => Format::Year,
        TypeWord::TypeCode => Format::Code,
        TypeWord::TypeCodeList => Format::OneOf,
        TypeWord::TypeBsn => Format::Bsn,
        TypeWord::TypeHash => Format::Hash,
        TypeWord::TypePostcode4 => Format::Postcode4,
        TypeWord::TypeMunicipality => Format::Municipality,
        TypeWord::TypeYesNo => Format::YesNo,
    }
}

/// `lengte 8` is exact for a code and a hash, and the greatest length for free text and numbers; `lengte 3 t/m 8` says both.
fn length(kind: &FieldType) -> Range {
    let stated = kind.length.map(u64::from);
    match (kind.word, stated, kind.up_to.map(u64::from)) {
        (TypeWord::TypeHash, stated, _) => exactly(stated.unwrap_or(HASH_DIGITS)),
        (_, Some(least), Some(most)) => Range { least: Some(least), most: Some(most) },
        (TypeWord::TypeCode, Some(length), None) => exactly(length),
        (_, most, None) => Range { least: None, most },
        (_, None, Some(_)) => Range::default(),
    }
}

fn exactly(length: u64) -> Range {
    Range { least: Some(length), most: Some(length) }
}

/// The greatest number comes from `t/m`, or from the number of digits.
fn range(kind: &FieldType) -> Range {
    let most = match kind.length {
        Some(digits) => 10_u64.checked_pow(kind.up_to.unwrap_or(digits)).map(|bound| bound - 1),
        None => kind.up_to.map(u64::from),
    };
    Range { least: kind.from.map(u64::from), most }
}
