"""Checks of a published site in Chromium: layout, keyboard, contrast, print.

Each check is a function that raises AssertionError with a sentence. The last
line counts them: "N passed, N failed".
"""

import functools
import http.server
import pathlib
import sys
import threading

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]
# As a server would send it; the pages have to live under it.
POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"
WIDTHS = [320, 768, 1280]
PAGES = [
    "index.html", "strict/index.html", "countries.html", "countries/category-b.html", "country/UKR.html",
    "country/HND.html", "country/AUS.html", "broad/country/AFG.html", "commitments.html",
    "commitments/country-UKR.html", "commitment/UKR-1-17.html", "priorities.html", "agenda.html", "method.html",
    "sources.html",
]
AUDIT = (pathlib.Path(__file__).parent / "audit.js").read_text()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the files as a strict web host would."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        pass  # a browser that closed a page before it had all of it


class Checks:
    def __init__(self, browser, root):
        self.browser, self.root = browser, root
        self.passed, self.failed = 0, 0

    def run(self, name, check, *arguments):
        try:
            check(*arguments)
            self.passed += 1
        except Exception as error:
            self.failed += 1
            print(f"FAILED {name}: {error}", file=sys.stderr)

    def open(self, path, width=1280, scheme="light", script=True):
        """A page at a width, and what its console said."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script)
        page = context.new_page()
        said = []
        page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        page.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
        page.goto(f"{self.root}/{path}")
        return page, said

    def look(self, path, folder):
        """All that is checked of every page, which is loaded once with the script and once without."""
        page, said = self.open(path)
        words = self.words(page)
        for width in WIDTHS:
            self.run(f"{path} at {width} px", self.layout, page, width)
        page.set_viewport_size({"width": 1280, "height": 900})
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for scheme in ("light", "dark"):
            self.run(f"{path}, {scheme}", self.audit, page, scheme)
        self.run(f"{path}, printed", self.printed, page, folder / (path.replace("/", "-") + ".pdf"))
        self.run(f"{path}, console", self.silent, said)
        page.context.close()
        self.run(f"{path}, without script", self.without_script, path, words)

    @staticmethod
    def words(page):
        return " ".join(page.locator("main").inner_text().replace("↕", "").split())

    @staticmethod
    def layout(page, width):
        """No width makes a page scroll sideways or cuts words off."""
        page.set_viewport_size({"width": width, "height": 900})
        scroll = page.evaluate("document.documentElement.scrollWidth")
        assert scroll <= width, f"{scroll} px wide"
        cut = page.evaluate(
            "[...document.querySelectorAll('main h1, main p, main td, main th')]"
            ".filter(e => !e.closest('.unseen, .scroll, thead') && e.getClientRects().length"
            " && e.getBoundingClientRect().right > innerWidth + 1)"
            ".map(e => e.textContent.slice(0, 40))")
        assert not cut, f"cut: {cut[:3]}"

    @staticmethod
    def silent(said):
        assert not said, f"the console says {said}"

    @staticmethod
    def audit(page, scheme):
        """Contrast, names, labels, headings and targets; see audit.js."""
        page.emulate_media(color_scheme=scheme)
        faults = page.evaluate(AUDIT)
        assert not faults, f"{len(faults)} faults: {faults[:5]}"

    def without_script(self, path, words):
        """Everything to be read is there without the script."""
        page, _ = self.open(path, script=False)
        plain = self.words(page)
        page.context.close()
        # The search form and the sentence in its place are the only difference.
        if path.startswith("commitments"):
            assert "needs the script" in plain and "needs the script" not in words
        else:
            assert words == plain, "the text differs"

    @staticmethod
    def printed(page, target):
        """A4, more than nothing, and no navigation."""
        page.emulate_media(color_scheme="light")
        page.pdf(path=str(target), prefer_css_page_size=True, print_background=True)
        data = target.read_bytes()
        assert data.startswith(b"%PDF") and len(data) > 8000, f"{len(data)} bytes"
        page.emulate_media(media="print")
        hidden = page.evaluate(
            "[...document.querySelectorAll('.top nav, .facets, .find')].every(e => getComputedStyle(e).display === 'none')")
        assert hidden, "navigation is printed"
        heads = page.evaluate(
            "[...document.querySelectorAll('thead')].every(e => getComputedStyle(e).display === 'table-header-group')")
        assert heads, "heads of tables are not repeated"

    def skip_link(self):
        page, _ = self.open("countries.html")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip", "the first stop is no skip link"
        box = page.locator(".skip").bounding_box()
        assert box["y"] >= 0, "the skip link cannot be seen"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('main')"), "it does not lead to the content"
        page.context.close()

    def keyboard_filters(self):
        """Tab and Enter lead from all countries to those of one category and back."""
        page, _ = self.open("countries.html")
        all_rows = page.locator("tbody tr").count()
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent").startswith("b needs"):
                break
        else:
            raise AssertionError("the filter was not reached")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", "focus cannot be seen"
        page.keyboard.press("Enter")
        page.wait_for_url("**/countries/category-b.html")
        rows = page.locator("tbody tr")
        assert 0 < rows.count() < all_rows
        assert page.locator("tbody td .letter").all_inner_texts() == ["b"] * rows.count()
        chosen = page.locator(".facets a[aria-current]")
        assert chosen.count() == 1
        chosen.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/countries.html")
        assert page.locator("tbody tr").count() == all_rows
        page.context.close()

    def keyboard_sort(self):
        page, _ = self.open("countries.html")
        button = page.locator("thead button", has_text="Made")
        button.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        made = [int(text) for text in page.locator("tbody td[data-title=Made]").all_inner_texts()]
        assert made == sorted(made, reverse=True) and made[0] > made[-1], made
        assert page.locator("th[aria-sort=descending]").count() == 1
        page.locator("thead button", has_text="Plan due").click()
        dates = page.locator("tbody td[data-title='Plan due']").evaluate_all("cells => cells.map(c => c.dataset.order ?? '')")
        assert dates == sorted(dates), dates[:5]
        page.context.close()

    def search(self):
        page, said = self.open("commitments.html")
        page.locator("#q").fill("contratación")
        page.keyboard.press("Enter")
        page.locator(".count[role=status]").wait_for()
        first = page.locator(".results a").first
        assert page.locator(".results li").count() > 0, "nothing was found"
        first.click()
        page.wait_for_url("**/commitment/*")
        assert page.locator("h1").count() == 1
        assert not said, said
        page.goto(f"{self.root}/commitments.html?q=%3Cimg%20src=x%20onerror=alert(1)%3E")
        page.locator(".count[role=status]").wait_for()
        assert page.locator("main img").count() == 0, "a search became markup"
        page.context.close()

    def map_links(self):
        page, _ = self.open("index.html")
        page.locator("#map-BRA").click(position={"x": 60, "y": 60})
        page.wait_for_url("**/country/BRA.html")
        assert page.locator("h1").inner_text() == "Brazil"
        page.context.close()

    def map_colours(self):
        """What a colour says can be told from the others without colour."""
        for scheme in ("light", "dark"):
            page, _ = self.open("index.html", scheme=scheme)
            fills = page.evaluate(
                "Object.fromEntries(['a','b','u','c'].map(k => [k,"
                " getComputedStyle(document.querySelector('path.of-' + k)).fill]))")
            light = {key: luminance(value) for key, value in fills.items()}
            pairs = [("a", "b"), ("a", "u"), ("a", "c"), ("b", "u"), ("b", "c")]
            for one, other in pairs:
                low, high = sorted([light[one], light[other]])
                assert (high + 0.05) / (low + 0.05) > 1.25, f"{one} and {other} are as light in {scheme}"
            page.context.close()


def luminance(colour):
    def linear(part):
        part /= 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = [int(part) for part in colour.strip("rgb()").split(",")]
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    handler = functools.partial(Quiet, directory=str(site))
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    prints = site.parent / "prints"
    prints.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        checks = Checks(browser, f"http://127.0.0.1:{server.server_port}")
        for path in PAGES:
            checks.look(path, prints)
        for check in (
            checks.skip_link, checks.keyboard_filters, checks.keyboard_sort, checks.search, checks.map_links,
            checks.map_colours,
        ):
            checks.run(check.__name__, check)
        browser.close()
    server.shutdown()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
