//! Dates as people type them.

use crate::error::CommandError;

/// `2025-03-14` or `14/03/2025` as `YYYY-MM-DD`.
pub(crate) fn parse(typed: &str) -> Result<String, CommandError> {
    Ok(parse_day(typed)?.to_string())
}

/// The same as a date.
pub(crate) fn parse_day(typed: &str) -> Result<jiff::civil::Date, CommandError> {
    let bad = || CommandError::BadDate(typed.to_owned());
    let parts: Vec<&str> = typed.trim().split(['/', '.', '-']).collect();
    let [one, two, three] = parts[..] else {
        return Err(bad());
    };
    let (year, month, day) = if one.len() == 4 {
        (one, two, three)
    } else {
        (three, two, one)
    };
    if year.len() != 4 {
        return Err(bad());
    }
    let date = jiff::civil::Date::new(
        year.parse().map_err(|_| bad())?,
        month.parse().map_err(|_| bad())?,
        day.parse().map_err(|_| bad())?,
    );
    date.map_err(|_| bad())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn both_ways_of_writing_mean_the_same_day() {
        assert_eq!(parse("14/03/2025").unwrap(), "2025-03-14");
        assert_eq!(parse("2025-03-14").unwrap(), "2025-03-14");
        assert_eq!(parse("4.3.2025").unwrap(), "2025-03-04");
    }

    #[test]
    fn a_day_that_is_none_is_refused() {
        for typed in ["30/02/2025", "2025-13-01", "14/03/25", "soon", "", "1/2"] {
            assert!(parse(typed).is_err(), "{typed} is no date");
        }
    }
}
