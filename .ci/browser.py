"""A headless Chromium, driven through the pipe of its DevTools protocol: nothing beside Chromium and Python is needed."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    """One page of a browser that can reach nothing but files; what it complains of and asks for is kept."""

    def __init__(self, patience=30):
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if program is None:
            raise SystemExit("There is no Chromium to look at pages with; on Debian: apt-get install chromium")
        self.patience = patience
        self.profile = tempfile.TemporaryDirectory(prefix="precept-browser-")
        theirs_in, self.out = os.pipe()
        self.into, theirs_out = os.pipe()
        # It reads commands from descriptor 3 and writes answers to 4.
        shift = 'exec 3<&"$1" 4>&"$2"; shift 2; exec "$@"'
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            ["bash", "-c", shift, "bash", str(theirs_in), str(theirs_out), program, "--headless", *sandbox,
             "--remote-debugging-pipe", f"--user-data-dir={self.profile.name}", "--no-first-run", "--disable-gpu",
             "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "about:blank"],
            pass_fds=(theirs_in, theirs_out), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.buffer, self.number, self.events, self.session = b"", 0, [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.into)
        os.close(self.out)
        self.profile.cleanup()

    def call(self, method, **parameters):
        """The answer to a command."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def receive(self):
        """The next message of the browser."""
        end = time.monotonic() + self.patience
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.into], [], [], max(0, end - time.monotonic()))
            piece = os.read(self.into, 1 << 16) if ready else b""
            if not piece:
                raise RuntimeError("the browser does not answer")
            self.buffer += piece
        message, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(message)

    def open(self, path, *, width=1280, height=900, dark=False, script=True, media=""):
        """Shows a file, and waits until it is there."""
        phone = width < 600
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2 if phone else 1, mobile=phone)
        self.call("Emulation.setScriptExecutionDisabled", value=not script)
        self.call("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"}])
        self.events.clear()
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            answer = self.receive()
            if "method" in answer:
                self.events.append(answer)

    def evaluate(self, expression):
        """The value of a JavaScript expression."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def press(self, key, code=None, text=None):
        """Presses a key and lets it go."""
        shared = {"key": key, "code": code or key, "windowsVirtualKeyCode": {"Enter": 13, "Escape": 27, "Tab": 9, " ": 32, "ArrowDown": 40, "ArrowUp": 38}[key]}
        self.call("Input.dispatchKeyEvent", type="keyDown", **shared, **({"text": text} if text else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **shared)

    def click(self, selector):
        """Clicks with the mouse where the first element of a selector is seen, if it is."""
        place = self.evaluate(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e?.scrollIntoView({{block: 'center'}});"
            " const box = e?.getClientRects()[0]; return box && [box.x + Math.min(box.width / 2, 20), box.y + box.height / 2]; })()")
        if place is None:
            return
        x, y = place
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def complaints(self):
        """Errors on the console, violations of the page's policy, and every address asked for besides the page's own."""
        self.evaluate("0")
        found, pages = [], 0
        for event in self.events:
            method, details = event["method"], event["params"]
            if method == "Runtime.exceptionThrown":
                found.append(f"error: {details['exceptionDetails']}")
            elif method == "Runtime.consoleAPICalled":
                found.append(f"console: {details['args']}")
            elif method == "Log.entryAdded":
                found.append(f"log: {details['entry']['text']}")
            elif method == "Page.javascriptDialogOpening":
                found.append(f"dialog: {details['message']}")
            elif method == "Network.requestWillBeSent":
                pages += details.get("type") == "Document"
                if details.get("type") != "Document" or pages > 1:
                    found.append(f"request: {details['request']['url']}")
        return found

    def picture(self, path, whole=False):
        """Writes what is seen as a PNG."""
        more = {}
        if whole:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            more = {"captureBeyondViewport": True,
                    "clip": {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 6000), "scale": 1}}
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.captureScreenshot", format="png", **more)["data"]))
