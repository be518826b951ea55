//! Dates as people type them: a day, a month or a year, and spans counted from today.

use jiff::Span;
use jiff::civil::Date;

use crate::fold::fold;

/// A test of the retention deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DueTest {
    /// Ends within this span from today; what is overdue is included.
    Within(SpanAhead),
    /// Ends later than this span from today.
    Beyond(SpanAhead),
    /// Ends before this day.
    Before(Date),
    /// Ends after this day.
    After(Date),
    /// Ends between these days, both included.
    Between(Date, Date),
    /// Ended before today.
    Overdue,
}

/// A span counted from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpanAhead {
    /// How many.
    pub amount: u16,
    /// Of what.
    pub unit: SpanUnit,
}

/// The unit of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanUnit {
    /// `d`, `j`, `day`, `jour`, `dag`.
    Days,
    /// `w`, `week`, `semaine`.
    Weeks,
    /// `m`, `month`, `mois`, `maand`.
    Months,
    /// `y`, `a`, `year`, `an`, `jaar`.
    Years,
}

impl SpanAhead {
    /// The day that lies this far ahead of `today`, or the last day of the calendar.
    pub fn from_day(self, today: Date) -> Date {
        let amount = i64::from(self.amount);
        let span = match self.unit {
            SpanUnit::Days => Span::new().try_days(amount),
            SpanUnit::Weeks => Span::new().try_weeks(amount),
            SpanUnit::Months => Span::new().try_months(amount),
            SpanUnit::Years => Span::new().try_years(amount),
        };
        span.and_then(|span| today.checked_add(span)).unwrap_or(Date::MAX)
    }
}

/// First and last day of the day, month or year that is written. Both orders of the numbers are read, with
/// `-`, `/` or `.` between them; the year has four digits.
pub(crate) fn period(text: &str) -> Option<(Date, Date)> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    if parts
        .iter()
        .any(|part| part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return None;
    }
    let year = |part: &str| {
        if part.len() == 4 {
            part.parse::<i16>().ok()
        } else {
            None
        }
    };
    let small = |part: &str| {
        if part.len() <= 2 {
            part.parse::<i8>().ok()
        } else {
            None
        }
    };
    match parts.as_slice() {
        [only] => {
            let year = year(only)?;
            Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
        }
        [one, two] => {
            let (year, month) = match year(one) {
                Some(year) => (year, small(two)?),
                None => (year(two)?, small(one)?),
            };
            let first = Date::new(year, month, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        [one, two, three] => {
            let (year, day) = match year(one) {
                Some(year) => (year, small(three)?),
                None => (year(three)?, small(one)?),
            };
            let day = Date::new(year, small(two)?, day).ok()?;
            Some((day, day))
        }
        _ => None,
    }
}

/// The value of `due:`.
pub(crate) fn due(text: &str) -> Option<DueTest> {
    if matches!(
        fold(text).as_str(),
        "overdue" | "late" | "retard" | "echu" | "echue" | "verstreken" | "te-laat"
    ) {
        return Some(DueTest::Overdue);
    }
    if let Some(limit) = text.strip_prefix('<') {
        return span(limit)
            .map(DueTest::Within)
            .or_else(|| period(limit).map(|(first, _)| DueTest::Before(first)));
    }
    if let Some(limit) = text.strip_prefix('>') {
        return span(limit)
            .map(DueTest::Beyond)
            .or_else(|| period(limit).map(|(_, last)| DueTest::After(last)));
    }
    period(text).map(|(first, last)| DueTest::Between(first, last))
}

fn span(text: &str) -> Option<SpanAhead> {
    let end = text.find(|character: char| !character.is_ascii_digit())?;
    let (amount, unit) = text.split_at(end);
    let unit = match fold(unit).as_str() {
        "d" | "day" | "days" | "j" | "jour" | "jours" | "dag" | "dagen" => SpanUnit::Days,
        "w" | "week" | "weeks" | "s" | "sem" | "semaine" | "semaines" | "weken" => SpanUnit::Weeks,
        "m" | "month" | "months" | "mois" | "maand" | "maanden" => SpanUnit::Months,
        "y" | "year" | "years" | "a" | "an" | "ans" | "jaar" => SpanUnit::Years,
        _ => return None,
    };
    Some(SpanAhead {
        amount: amount.parse().ok()?,
        unit,
    })
}
