//! What is put into the page to measure it: when the shell was asked and answered, and when that was drawn.

use serde_json::Value;

use crate::desk::Window;

/// Notes every call of the shell with its moments, once for each life of the page. `spy.drawn` calls back after the
/// frame that shows what the page holds then.
const SPY: &str = r"
if (window.spy !== undefined) return;
const spy = (window.spy = { calls: [] });
spy.drawn = (then) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => then(performance.now());
  port2.postMessage(null);
});
const ask = window.fetch;
window.fetch = async (address, options) => {
  const call = { command: String(address).split('/').pop(), asked: performance.now() };
  spy.calls.push(call);
  const answer = await ask(address, options);
  const done = () => (call.answered = performance.now());
  for (const how of ['json', 'text', 'arrayBuffer']) {
    const read = answer[how].bind(answer);
    answer[how] = async () => {
      const value = await read();
      done();
      return value;
    };
  }
  return answer;
};
";

/// Puts it in.
pub(super) fn watch(window: &Window) {
    window.run(SPY, &[]);
}

/// A moment or a span that the page told, in milliseconds.
pub(super) fn number(told: &Value, name: &str) -> f64 {
    told[name].as_f64().unwrap_or(f64::NAN)
}
