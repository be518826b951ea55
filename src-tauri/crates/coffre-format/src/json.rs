//! Canonical JSON (FORMAT.md 1.5): each value has one encoding.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::limits::{MAX_JSON_DEPTH, MAX_JSON_INTEGER, MAX_LINE};
use crate::text::ParseError;

/// Reads one canonical object.
///
/// # Errors
/// Anything that would be written differently: other key order, white space, a key twice, a fraction; too deep or
/// too long.
pub fn parse_object(line: &str) -> Result<Map<String, Value>, ParseError> {
    if line.len() > MAX_LINE {
        return Err(ParseError::Size);
    }
    let value: Value = serde_json::from_str(line).map_err(|_| ParseError::Json)?;
    if !plain(&value, 1) || write(&value) != line {
        return Err(ParseError::Json);
    }
    match value {
        Value::Object(map) => Ok(map),
        _ => Err(ParseError::Json),
    }
}

/// Reads one canonical object into a type.
///
/// # Errors
/// As [`parse_object`] and [`from_map_exactly`].
pub fn parse<T: DeserializeOwned + Serialize>(line: &str) -> Result<T, ParseError> {
    from_map_exactly(parse_object(line)?)
}

/// Reads a type out of an object that the type would write in the same way.
///
/// Types alone are too lenient: they take an array for an object, and a missing member for an absent value.
///
/// # Errors
/// What the type refuses or would write otherwise.
pub fn from_map_exactly<T: DeserializeOwned + Serialize>(map: Map<String, Value>) -> Result<T, ParseError> {
    let value = from_map(map.clone())?;
    if to_map(&value) == map {
        Ok(value)
    } else {
        Err(ParseError::Json)
    }
}

/// Reads a type out of an object, leniently; for values whose members are not of the format.
///
/// # Errors
/// What the type refuses.
pub fn from_map<T: DeserializeOwned>(map: Map<String, Value>) -> Result<T, ParseError> {
    serde_json::from_value(Value::Object(map)).map_err(|_| ParseError::Json)
}

/// Turns a type of this crate into an object.
///
/// # Panics
/// Never: the types of this crate are objects with string keys.
pub fn to_map<T: Serialize>(value: &T) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(map)) => map,
        _ => unreachable!("types of the format are objects with string keys"),
    }
}

/// Writes canonical JSON.
pub fn write(value: &Value) -> String {
    let mut out = String::new();
    write_into(value, &mut out);
    out
}

/// Writes an object as canonical JSON.
pub fn write_map(map: Map<String, Value>) -> String {
    write(&Value::Object(map))
}

fn write_into(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            // Sorted here and not by the map, whose order another crate of the build may change.
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort();
            out.push('{');
            for (i, key) in keys.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write_string(key, out);
                out.push(':');
                write_into(&map[key.as_str()], out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write_into(item, out);
            }
            out.push(']');
        }
        Value::String(text) => write_string(text, out),
        Value::Null | Value::Bool(_) | Value::Number(_) => out.push_str(&value.to_string()),
    }
}

fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

fn plain(value: &Value, depth: usize) -> bool {
    match value {
        Value::Object(map) => depth <= MAX_JSON_DEPTH && map.values().all(|v| plain(v, depth + 1)),
        Value::Array(items) => depth <= MAX_JSON_DEPTH && items.iter().all(|v| plain(v, depth + 1)),
        Value::Number(n) => n.as_u64().is_some_and(|n| n <= MAX_JSON_INTEGER),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

#[cfg(test)]
mod tests;
