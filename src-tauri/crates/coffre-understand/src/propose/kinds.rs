//! Which kind a document is: its headings first, then its vocabulary, the name of its file, and past choices.

use std::collections::{HashMap, HashSet};

use super::acts::look_for_acts;
use super::bayes::soft;
use super::bills::{look_at_household, look_at_invoice};
use super::dossiers::Read;
use super::evidence::Evidence;
use super::forms::{look_for_list, look_for_poster};
use super::headings::{heading_weight, is_item, length_weight};
use super::house::named;
use super::known::Known;
use super::lessons::Lessons;
use super::letters::look_at_letters;
use super::mails::look_at_acts;
use super::phrases::{List, Phrases, phrases, plain};
use super::proposal::{Because, Guess, Place};
use super::shape::{look_at_media, look_for_card};
use super::signs::most;
use super::turns::turn;
use crate::words::{Words, is_filler};

/// Words of a text that are looked at; the rest of an act repeats itself.
const ENOUGH: usize = 4000;
/// What a heading counts as an item of a list.
const ITEM: f32 = 0.3;

/// Score of a kind and why.
#[derive(Clone, Default)]
pub(super) struct Score {
    pub(super) title: f32,
    pub(super) further: f32,
    pub(super) body: f32,
    pub(super) name: f32,
    pub(super) rest: f32,
    /// Whether a person is asked, however sure the words make it.
    pub(super) asked: bool,
    pub(super) because: Vec<(f32, Because)>,
}

impl Score {
    pub(super) fn sum(&self) -> f32 {
        let body = 5.0 * (1.0 - (-self.body / 4.5).exp());
        self.title + self.further.min(1.5) + body + self.name + self.rest
    }
}

/// A phrase that was met among words without fillers.
pub(super) struct Hit<'a> {
    /// The first of its words and the one after its last.
    pub(super) span: (usize, usize),
    pub(super) uses: &'a [(usize, List)],
    length: usize,
}

/// The kinds of a document, surest first.
pub(super) fn ranked(
    evidence: &Evidence<'_>,
    read: &Read<'_>,
    known: &Known,
    lessons: &Lessons,
) -> Vec<Guess<String>> {
    let all = phrases();
    let (text, name, house) = (read.words, read.name_words, named(known, read.words));
    let mut scores = vec![Score::default(); all.kinds.len()];
    read_text(all, evidence.text, text, &mut scores);
    read_name(all, evidence.name, name, &mut scores);
    if text.words.len() >= PAPER
        && let Some(place) = all.kinds.iter().position(|kind| *kind == "photos")
    {
        scores[place].name *= OF_PAPER;
    }
    vocabulary(all, text, name, &mut scores);
    look_at_media(all, evidence, text, &mut scores);
    turn(all, text, name, &mut scores);
    look_for_list(all, text, &mut scores);
    look_at_letters(all, evidence, text, &mut scores);
    look_at_invoice(all, text, house, &mut scores);
    look_at_household(all, text, house, !read.met.is_empty(), &mut scores);
    look_for_poster(all, text, name, &mut scores);
    look_at_acts(all, evidence, text, &mut scores);
    look_for_acts(all, evidence, text, &mut scores);
    look_for_card(all, text, read.found, &mut scores);
    for (kind, points, mark) in lessons.kind_points(read.marks) {
        if let Some(place) = all.kinds.iter().position(|code| *code == kind) {
            scores[place].rest += points;
            let because = Because {
                place: Place::Habit,
                words: mark.to_owned(),
            };
            scores[place].because.push((points, because));
        }
    }
    let mut sums: Vec<(usize, f32)> = scores
        .iter()
        .enumerate()
        .filter(|(place, _)| known.kind(all.kinds[*place]).is_some())
        .map(|(place, score)| (place, score.sum()))
        .collect();
    sums.sort_by(|a, b| b.1.total_cmp(&a.1));
    sums.truncate(6);
    let chances = soft(sums.iter().map(|(_, sum)| sum / 1.1));
    sums.iter()
        .zip(chances)
        .filter(|((_, sum), _)| *sum > 0.4)
        .map(|((place, sum), chance)| {
            let score = &mut scores[*place];
            score.because.sort_by(|a, b| b.0.total_cmp(&a.0));
            // Little evidence is little certainty, however far ahead it is.
            let sure = chance * (1.0 - (-sum / 2.2).exp());
            Guess {
                value: all.kinds[*place].to_owned(),
                confidence: sure.min(most(all.kinds[*place], score)),
                because: score
                    .because
                    .iter()
                    .map(|(_, because)| because.clone())
                    .take(4)
                    .collect(),
            }
        })
        .collect()
}

/// Words with which a picture is one of a paper, and what is left there of the name of a photograph.
const PAPER: usize = 8;
const OF_PAPER: f32 = 0.2;

/// Places of the words that are no fillers.
pub(super) fn telling(words: &Words) -> Vec<usize> {
    let all = words
        .words
        .iter()
        .enumerate()
        .filter(|(_, word)| !is_filler(&word.text));
    all.map(|(place, _)| place).take(ENOUGH).collect()
}

pub(super) fn hits<'a>(all: &'a Phrases, words: &Words, places: &[usize]) -> Vec<Hit<'a>> {
    let texts: Vec<&str> = places
        .iter()
        .map(|place| plain(&words.words[*place].text))
        .collect();
    let mut hits = Vec::new();
    for at in 0..texts.len() {
        for phrase in all.starting_at(&texts[at..]) {
            hits.push(Hit {
                span: (at, at + phrase.words.len()),
                uses: &phrase.uses,
                length: phrase.words.len(),
            });
        }
    }
    hits
}

/// Whether a longer phrase of the same list holds this one: `avenant au compromis` is no `compromis`.
fn is_held(hits: &[Hit<'_>], hit: &Hit<'_>, lists: &[List]) -> bool {
    hits.iter().any(|other| {
        other.length > hit.length
            && other.span.0 <= hit.span.0
            && other.span.1 >= hit.span.1
            && other.uses.iter().any(|(_, list)| lists.contains(list))
    })
}

fn read_text(all: &Phrases, text: &str, words: &Words, scores: &mut [Score]) {
    let places = telling(words);
    let found = hits(all, words, &places);
    let mut met: HashSet<(usize, Vec<&str>)> = HashSet::new();
    let lists = [List::Title, List::Hint];
    for hit in &found {
        let range = &places[hit.span.0..hit.span.1];
        let (first, last) = (&words.words[range[0]], &words.words[range[range.len() - 1]]);
        let said = first.range.start..last.range.end;
        let heading = heading_weight(words, first.page, first.line, last.line, hit.length)
            * if is_item(text, words, first.line) {
                ITEM
            } else {
                1.0
            };
        let held = is_held(&found, hit, &lists);
        let phrase: Vec<&str> = range
            .iter()
            .map(|place| words.words[*place].text.as_str())
            .collect();
        let rarity = 1.0
            / (hit
                .uses
                .iter()
                .filter(|(_, list)| *list == List::Body)
                .count()
                .max(1) as f32)
                .sqrt();
        for (kind, list) in hit.uses {
            let score = &mut scores[*kind];
            let points = match list {
                List::Title | List::Hint if !held && heading > 0.0 => {
                    let most = if *list == List::Title { 6.0 } else { 2.0 };
                    let points = most * heading * length_weight(hit.length);
                    if points > score.title {
                        score.further += score.title * 0.25;
                        score.title = points;
                    } else {
                        score.further += points * 0.1;
                    }
                    points
                }
                List::Title if !held && met.insert((*kind, phrase.clone())) => {
                    score.body += 0.4;
                    0.4
                }
                List::Body if met.insert((*kind, phrase.clone())) => {
                    let points = rarity * [0.5, 1.0, 1.4][hit.length.min(3) - 1];
                    score.body += points;
                    points
                }
                _ => continue,
            };
            let because = Because {
                place: Place::Text(said.clone()),
                words: text[said.clone()].to_owned(),
            };
            score.because.push((points, because));
        }
    }
}

fn read_name(all: &Phrases, name: &str, words: &Words, scores: &mut [Score]) {
    let places = telling(words);
    let found = hits(all, words, &places);
    for hit in &found {
        if is_held(&found, hit, &[List::Name, List::Title]) {
            continue;
        }
        let range = &places[hit.span.0..hit.span.1];
        let said = words.words[range[0]].range.start..words.words[range[range.len() - 1]].range.end;
        let first = hit.span.0 == 0;
        let kinds = hit
            .uses
            .iter()
            .filter(|(_, list)| matches!(list, List::Name | List::Title));
        let mut best: HashMap<usize, f32> = HashMap::new();
        for (kind, list) in kinds {
            let most: f32 = if *list == List::Name { 3.4 } else { 3.0 };
            let points = most * length_weight(hit.length) * if first { 1.1 } else { 0.85 };
            let known = best.entry(*kind).or_default();
            *known = known.max(points);
        }
        for (kind, points) in best {
            let score = &mut scores[kind];
            score.name = (score.name.max(points) + score.name.min(points) * 0.3).min(5.0);
            let because = Because {
                place: Place::Name(said.clone()),
                words: name[said.clone()].to_owned(),
            };
            score.because.push((points, because));
        }
    }
}

fn vocabulary(all: &Phrases, text: &Words, name: &Words, scores: &mut [Score]) {
    let telling = |words: &Words| -> Vec<String> {
        let words = words
            .words
            .iter()
            .take(ENOUGH)
            .filter(|word| !is_filler(&word.text));
        words.map(|word| word.text.clone()).collect()
    };
    let (text, name) = (telling(text), telling(name));
    let words = text.iter().chain(&name).map(String::as_str);
    for (score, chance) in scores.iter_mut().zip(all.bayes.chances(words)) {
        score.rest += 2.5 * chance;
    }
}
