//! The list of characters that the checker has is what the fonts have.

#[path = "../../src/checks/taal/letters.rs"]
mod letters;

#[test]
fn the_checker_knows_what_the_fonts_have() {
    let characters = (' '..=char::MAX).filter(|character| !character.is_control());
    let apart: Vec<_> = characters.filter(|one| letters::is_shown(*one) != convenant_pdf::covers(*one)).collect();
    assert!(apart.is_empty(), "{apart:?}");
    assert!(letters::is_shown('é') && letters::is_shown('…') && !letters::is_shown('字'));
}
