//! Calendar periods and the rounding of their ends.

use std::fmt;

use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::coded::coded;

/// The most years of a period.
const MAX_YEARS: u32 = 200;
/// The most months of a period.
const MAX_MONTHS: u32 = 2400;
/// The most days of a period.
const MAX_DAYS: u32 = 73_000;

/// A calendar period: years, months and days, written as in ISO 8601 (`P10Y`, `P18M`, `P30D`, `P1Y6M`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    years: u32,
    months: u32,
    days: u32,
}

/// Why a text is no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PeriodError {
    /// Not `P`, then years, months and days, each once and in this order.
    #[error("a period is written like P10Y, P18M or P30D; write it so")]
    Shape,
    /// Longer than two hundred years.
    #[error("a period is at most 200 years; write a shorter one")]
    Long,
}

coded! {
    /// What becomes of the day on which a period ends.
    Rounding {
        /// The period ends on its own day.
        Day = "day",
        /// The period is counted from 1 January after the event, that day included, so that it ends on a 31 December.
        NextYear = "next-january",
        /// The end moves to the last day of its month.
        MonthEnd = "month-end",
        /// The end moves to 31 December of its year.
        YearEnd = "year-end",
    }
}

impl Period {
    /// Reads a period. `P0D` is the period of no day.
    ///
    /// # Errors
    /// [`PeriodError`].
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        let mut rest = text
            .strip_prefix('P')
            .filter(|rest| !rest.is_empty())
            .ok_or(PeriodError::Shape)?;
        let mut values = [0; 3];
        for (value, unit) in values.iter_mut().zip(['Y', 'M', 'D']) {
            if let Some((number, after)) = rest.split_once(unit) {
                *value = number_of(number)?;
                rest = after;
            }
        }
        let [years, months, days] = values;
        if !rest.is_empty() {
            return Err(PeriodError::Shape);
        }
        if years > MAX_YEARS || months > MAX_MONTHS || days > MAX_DAYS {
            return Err(PeriodError::Long);
        }
        Ok(Self { years, months, days })
    }

    /// Years, months and days.
    pub const fn parts(self) -> (u32, u32, u32) {
        (self.years, self.months, self.days)
    }

    /// The last day of the period that follows `start`. A day that the month does not have is its last day; the end
    /// of time stands for any later day.
    pub fn after(self, start: Date) -> Date {
        start.checked_add(self.span()).unwrap_or(Date::MAX)
    }

    /// The last day of the period that follows `start`, rounded.
    pub fn end(self, start: Date, rounding: Rounding) -> Date {
        match rounding {
            Rounding::Day => self.after(start),
            Rounding::NextYear => {
                let january = match start.year().checked_add(1) {
                    Some(year) if year <= Date::MAX.year() => date(year, 1, 1),
                    _ => return Date::MAX,
                };
                self.after(january).yesterday().unwrap_or(Date::MAX)
            }
            Rounding::MonthEnd => self.after(start).last_of_month(),
            Rounding::YearEnd => self.after(start).last_of_year(),
        }
    }

    pub(crate) fn span(self) -> Span {
        i64::from(self.years)
            .years()
            .months(i64::from(self.months))
            .days(i64::from(self.days))
    }
}

/// A number without sign or leading zero, so that a period has one way to be written.
fn number_of(text: &str) -> Result<u32, PeriodError> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits || (text.len() > 1 && text.starts_with('0')) {
        return Err(PeriodError::Shape);
    }
    text.parse().map_err(|_| PeriodError::Long)
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, PeriodError> {
        Self::parse(&text)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        for (value, unit) in [(self.years, 'Y'), (self.months, 'M')] {
            if value > 0 {
                write!(f, "{value}{unit}")?;
            }
        }
        if self.days > 0 || (self.years == 0 && self.months == 0) {
            write!(f, "{}D", self.days)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(period: &str, rounding: Rounding, start: Date) -> Date {
        Period::parse(period).unwrap().end(start, rounding)
    }

    #[test]
    fn ends_follow_the_calendar() {
        let rows = [
            ("P10Y", Rounding::Day, date(2016, 3, 14), date(2026, 3, 14)),
            // 29 February: the last day of the month where the year has none.
            ("P10Y", Rounding::Day, date(2020, 2, 29), date(2030, 2, 28)),
            ("P4Y", Rounding::Day, date(2020, 2, 29), date(2024, 2, 29)),
            ("P10Y", Rounding::Day, date(2018, 2, 28), date(2028, 2, 28)),
            // Ends of month.
            ("P1M", Rounding::Day, date(2025, 1, 31), date(2025, 2, 28)),
            ("P1M", Rounding::Day, date(2024, 1, 31), date(2024, 2, 29)),
            ("P6M", Rounding::Day, date(2025, 8, 31), date(2026, 2, 28)),
            ("P12M", Rounding::Day, date(2024, 2, 29), date(2025, 2, 28)),
            ("P30D", Rounding::Day, date(2025, 12, 15), date(2026, 1, 14)),
            ("P30D", Rounding::Day, date(2024, 2, 15), date(2024, 3, 16)),
            // Rounding.
            ("P10Y", Rounding::NextYear, date(2022, 12, 31), date(2032, 12, 31)),
            ("P10Y", Rounding::NextYear, date(2023, 1, 1), date(2033, 12, 31)),
            ("P7Y", Rounding::NextYear, date(2021, 6, 30), date(2028, 12, 31)),
            ("P1Y", Rounding::MonthEnd, date(2023, 2, 3), date(2024, 2, 29)),
            ("P5Y", Rounding::YearEnd, date(2020, 1, 1), date(2025, 12, 31)),
            ("P5Y", Rounding::YearEnd, date(2020, 12, 31), date(2025, 12, 31)),
            // The end of time stops the clock instead of the program.
            ("P200Y", Rounding::Day, date(9950, 1, 1), Date::MAX),
            ("P1Y", Rounding::NextYear, Date::MAX, Date::MAX),
        ];
        for (period, rounding, start, expected) in rows {
            assert_eq!(
                end(period, rounding, start),
                expected,
                "{start} + {period}, {}",
                rounding.code()
            );
        }
    }

    #[test]
    fn a_period_has_one_way_to_be_written() {
        for text in ["P10Y", "P18M", "P30D", "P1Y6M", "P2Y3M4D", "P0D"] {
            assert_eq!(Period::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "", "P", "10Y", "P10", "P-1Y", "P+1Y", "P01Y", "P1D1Y", "P1Y1Y", "P1.5Y", "P1W", "PT1H", "p1y",
        ] {
            assert_eq!(Period::parse(text), Err(PeriodError::Shape), "{text}");
        }
        assert_eq!(Period::parse("P201Y"), Err(PeriodError::Long));
        assert_eq!(Period::parse("P99999999999D"), Err(PeriodError::Long));
    }
}
