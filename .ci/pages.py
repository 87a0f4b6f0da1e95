"""What the checks of pages share: hostile words, what a text looks like on a page, and what every page must keep to."""
import base64
import hashlib
import re
import subprocess
import sys

EVIL = ("</script><script>window.evil=1</script><img src=x onerror=window.evil=1>\"><svg onload=window.evil=1>"
        "</style><style>*{display:none}</style><!-- &lt;b&gt; &#106;avascript: ]]> \u202egnp\u2066\u200f\x1b[2J\x9b\x07\u061c</title></main>")

# Text whose colour is too near to that of what it stands on, by WCAG 2.2 AA.
CONTRAST = """(() => {
  const parse = (c) => { const n = c.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const light = (c) => c.slice(0, 3).map((v) => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const faults = new Map();
  for (const e of document.querySelectorAll("body *")) {
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility() || e.closest("script")) continue;
    const style = getComputedStyle(e);
    let under = e, back;
    do { back = parse(getComputedStyle(under).backgroundColor); under = under.parentElement; } while (back[3] === 0 && under);
    const [one, other] = [light(parse(style.color)), light(back)];
    const ratio = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    const size = parseFloat(style.fontSize);
    if (ratio < (size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5))
      faults.set(e.tagName + "." + e.className, ratio.toFixed(2));
  }
  return [...faults].map(([name, ratio]) => `${name} has a contrast of ${ratio}`);
})()"""


def shown(text):
    """The text as pages show it: control and directional characters as pictures."""
    def picture(match):
        code = ord(match[0])
        return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
    return re.sub("[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", picture, text)


def names(browser):
    """Controls without a name that a screen reader could say."""
    for node in browser.call("Accessibility.getFullAXTree")["nodes"]:
        role = node.get("role", {}).get("value")
        if not node["ignored"] and role in ("link", "button", "checkbox", "combobox", "dialog", "region", "complementary", "main"):
            if not node.get("name", {}).get("value", "").strip():
                yield f"a {role} without a name"


def allowed(page):
    """The page with a policy that allows its style and script as they are now."""
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        contents = re.search(f"<{element}>(.*?)</{element}>", page, re.S)[1].encode()
        digest = base64.b64encode(hashlib.sha256(contents).digest()).decode()
        page = re.sub(f"{directive} 'sha256-[^']*'", lambda _: f"{directive} 'sha256-{digest}'", page)
    return page


def run(command, accepts):
    status = subprocess.run(command, stderr=subprocess.DEVNULL).returncode
    if status != accepts:
        sys.exit(f"{' '.join(command[:3])} … exited with {status}")
