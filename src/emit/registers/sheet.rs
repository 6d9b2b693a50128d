//! A record as a table in two files: CSV for programs and XLSX for people. Nothing in a cell is ever a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::record::{COLUMNS, Record};

/// Comma-separated values with a header; what is said once stands in front of every row.
pub fn csv(record: &Record) -> Result<Vec<u8>, csv::Error> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let labels = record.head.iter().map(|(label, _)| *label);
    writer.write_record(labels.chain(COLUMNS))?;
    for row in &record.rows {
        let said = record.head.iter().map(|(_, text)| text);
        writer.write_record(said.chain(&row.cells).map(|cell| harmless(cell)))?;
    }
    let mut bytes = "\u{FEFF}".as_bytes().to_vec();
    bytes.extend(writer.into_inner().map_err(csv::IntoInnerError::into_error)?);
    Ok(bytes)
}

/// A cell that a spreadsheet program would take for a formula gets an apostrophe before it, which such programs do not show.
fn harmless(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky { format!("'{cell}") } else { cell.to_owned() }
}

/// A workbook: what is said once on the first sheet, the activities on the second.
pub fn xlsx(record: &Record) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Always the same day, so that the same agreement gives the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(
        &DocProperties::new().set_title("Register van verwerkingsactiviteiten").set_creation_datetime(&day),
    );
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    general(book.add_worksheet(), record, &head, &text)?;
    activities(book.add_worksheet(), record, &head, &text)?;
    book.save_to_buffer()
}

fn general(sheet: &mut Worksheet, record: &Record, head: &Format, text: &Format) -> Result<(), XlsxError> {
    sheet.set_name("Algemeen")?;
    sheet.set_column_width(0, 44)?.set_column_width(1, 90)?;
    for (at, (label, said)) in (0u32..).zip(&record.head) {
        sheet.write_string_with_format(at, 0, *label, head)?;
        sheet.write_string_with_format(at, 1, said, text)?;
    }
    Ok(())
}

fn activities(sheet: &mut Worksheet, record: &Record, head: &Format, text: &Format) -> Result<(), XlsxError> {
    sheet.set_name("Verwerkingen")?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    for (at, column) in (0u16..).zip(COLUMNS) {
        sheet.set_column_width(at, 28)?;
        sheet.write_string_with_format(0, at, column, head)?;
    }
    for (line, row) in (1u32..).zip(&record.rows) {
        for (at, cell) in (0u16..).zip(&row.cells) {
            sheet.write_string_with_format(line, at, cell, text)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        assert_eq!(harmless("1 = 1"), "1 = 1");
    }
}
