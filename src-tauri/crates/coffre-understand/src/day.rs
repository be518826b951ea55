//! Civil dates in data: `YYYY-MM-DD` and no other way to write one.

use jiff::civil::Date;
use serde::{Deserialize as _, Deserializer, Serializer, de};

pub(crate) fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => serializer.collect_str(day),
        None => serializer.serialize_none(),
    }
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let Some(text) = Option::<String>::deserialize(deserializer)? else {
        return Ok(None);
    };
    match text.parse::<Date>() {
        Ok(day) if day.to_string() == text => Ok(Some(day)),
        _ => Err(de::Error::custom("a date is written YYYY-MM-DD")),
    }
}
