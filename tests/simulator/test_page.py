"""The chat page in a real browser, talking to a real simulator and a small bot."""

import re
import shutil
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio
from playwright.async_api import (
    ConsoleMessage,
    Error,
    Locator,
    Page,
    ViewportSize,
    async_playwright,
    expect,
)

from tests.simulator.page_parts import LONG_LABEL, Box, served

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
# Nothing here measures: on a busy machine a browser may take its time.
PATIENCE_MS = 15_000
expect.set_options(timeout=PATIENCE_MS)

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
WIDE: ViewportSize = {"width": 1280, "height": 800}
PHONES: tuple[ViewportSize, ...] = ({"width": 360, "height": 740}, {"width": 320, "height": 640})


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def tab() -> AsyncIterator[Page]:
    """One browser and one tab for the whole file: starting them is what takes time."""
    found = shutil.which("/usr/bin/chromium") or shutil.which("chromium")
    if found is None:
        pytest.skip("no Chromium here; get it with: apt-get install chromium (or put `chromium` on PATH)")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=FLAGS.split())
        context = await browser.new_context(permissions=["clipboard-read", "clipboard-write"])
        tab = await context.new_page()
        tab.set_default_timeout(PATIENCE_MS)
        yield tab
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def box() -> AsyncIterator[Box]:
    async with served() as box:
        yield box


@pytest_asyncio.fixture(loop_scope="module")
async def page(tab: Page, box: Box) -> AsyncIterator[Page]:
    """The page on a wide screen; whatever a test does, no script may break and no content policy bite."""
    broken: list[str] = []

    def note_error(error: Error) -> None:
        broken.append(str(error))

    def note_console(said: ConsoleMessage) -> None:
        broken.extend([said.text] if "Content Security" in said.text else [])

    tab.on("pageerror", note_error)
    tab.on("console", note_console)
    await tab.set_viewport_size(WIDE)
    await tab.goto(box.url)
    yield tab
    await tab.unroute_all()
    await tab.goto("about:blank")
    tab.remove_listener("pageerror", note_error)
    tab.remove_listener("console", note_console)
    assert not broken


def column(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name)


def composer(where: Page | Locator) -> Locator:
    return where.get_by_role("textbox", name="Pesan", exact=True)


async def become(page: Page, name: str) -> Locator:
    """Choose a person and press Start."""
    await page.get_by_role("navigation", name="Orang").get_by_role("button", name=name).first.click()
    await column(page, name).get_by_role("button", name="Mulai").click()
    await expect(column(page, name).get_by_text("Anda berkata: /start")).to_be_visible()
    return column(page, name)


async def attach(where: Locator, what: str) -> None:
    await where.get_by_role("button", name="Lampirkan").click()
    await where.get_by_role("menuitem", name=what, exact=True).click()


async def test_says_that_it_is_no_real_telegram(page: Page) -> None:
    """Nobody can mistake the page for Telegram."""
    await expect(page.get_by_text("Simulator – bukan Telegram sungguhan")).to_be_visible()
    await expect(page).to_have_title(re.compile("Simulator"))


async def test_a_person_starts_writes_and_is_answered(page: Page, box: Box) -> None:
    """Start sends /start, Enter sends the text, Shift+Enter breaks the line, and the bot's answers appear."""
    sari = await become(page, "Sari (demo)")
    await composer(sari).press_sequentially("Halo")
    await composer(sari).press("Shift+Enter")
    await composer(sari).press_sequentially("bot")
    await composer(sari).press("Enter")
    await expect(sari.get_by_text("Anda berkata: Halo bot")).to_be_visible()
    await expect(sari.get_by_label("diterima bot")).to_have_count(2)
    await expect(composer(sari)).to_have_value("")
    assert "Halo\nbot" in box.texts(box.sari.id)


async def test_a_button_is_pressed_answered_and_the_message_edited(page: Page, box: Box) -> None:
    """A press reaches the bot; its answer shows shortly, an edit replaces the message and is marked."""
    sari = await become(page, "Sari (demo)")
    await sari.get_by_role("button", name="Ya", exact=True).click()
    await expect(sari.get_by_text("Dicatat")).to_be_visible()
    await expect(sari.get_by_text("Anda memilih ya")).to_be_visible()
    await expect(sari.get_by_text("diedit")).to_be_visible()
    await expect(sari.locator(".inline-button")).to_have_count(0)
    assert box.bot.pressed == ["yes"]


async def test_an_alert_waits_to_be_read(page: Page) -> None:
    """An answer with show_alert opens a dialog that Esc closes."""
    sari = await become(page, "Sari (demo)")
    await sari.get_by_role("button", name=LONG_LABEL).click()
    await expect(page.get_by_role("dialog").get_by_text("Dicatat")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_sample_photos_travel_as_an_album_and_open_large(page: Page, box: Box) -> None:
    """Nobody needs a file to send evidence: two sample photos with a caption arrive as one album."""
    sari = await become(page, "Sari (demo)")
    await attach(sari, "Foto contoh")
    await attach(sari, "Foto contoh")
    await sari.get_by_role("textbox", name="Pesan").fill("Bukti kegiatan")
    await sari.get_by_role("button", name="Kirim", exact=True).click()
    await expect(sari.locator(".album img")).to_have_count(2)
    sent = [message for message in box.telegram.messages(box.sari.id) if message.photo]
    assert [(message.photo["width"], message.caption) for message in sent if message.photo] == [
        (1280, "Bukti kegiatan"),
        (1280, None),
    ]
    await expect(sari.get_by_text("Anda berkata: foto")).to_have_count(2)  # its tick comes: the message is drawn again
    await sari.get_by_role("button", name="Perbesar foto").first.click()
    large = page.get_by_role("dialog").get_by_role("img")
    await expect(large).to_be_visible()
    assert await large.evaluate("async (image) => (await image.decode(), image.naturalWidth)") == 1280


async def test_a_document_is_sent_and_shown(page: Page, box: Box) -> None:
    """The sample file arrives as a PDF and can be fetched again."""
    sari = await become(page, "Sari (demo)")
    await attach(sari, "Berkas contoh (PDF)")
    await sari.get_by_role("button", name="Kirim", exact=True).click()
    await expect(sari.locator("a.document")).to_contain_text("contoh-1.pdf")
    document = next(message.document for message in box.telegram.messages(box.sari.id) if message.document)
    assert document["mime_type"] == "application/pdf"


async def test_everything_goes_by_keyboard(page: Page, box: Box) -> None:
    """Choose, start, write and press a button without ever touching the mouse."""
    await expect(page.get_by_role("button", name="Sari (demo)").first).to_be_visible()
    people = page.get_by_role("navigation", name="Orang").get_by_role("button")
    await page.keyboard.press("Tab")
    while not await people.filter(has_text="Sari (demo)").evaluate("(row) => row === document.activeElement"):
        await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Mulai")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(composer(page)).to_be_focused()
    await page.keyboard.type("/c")
    await expect(page.get_by_role("option", name="/cek")).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Anda berkata: /cek")).to_be_visible()
    wanted = page.get_by_role("button", name="Saya belum tahu pasti").last
    while not await wanted.evaluate("(button) => button === document.activeElement"):
        await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Dicatat")).to_be_visible()
    assert box.bot.pressed == ["no"]


async def test_time_moves_on_request(page: Page, box: Box) -> None:
    """The time machine moves the bot's clock by an hour, by a day and to the next deadline."""
    await page.get_by_role("button", name="Alat uji").click()
    tools = page.get_by_role("complementary", name="Alat uji")
    await expect(tools).to_contain_text("08.04")
    await tools.get_by_role("button", name="+1 jam").click()
    await expect(tools).to_contain_text("09.04")
    await tools.get_by_role("button", name="+1 hari").click()
    await expect(tools).to_contain_text("3 Mar 2026 09.04")
    await tools.get_by_role("button", name="Ke tenggat berikutnya").click()
    await expect(tools).to_contain_text("6 Mar 2026 23.59")
    assert box.clock.now() == box.clock.next_deadline()


async def test_two_people_side_by_side(page: Page, box: Box) -> None:
    """Each column speaks for its own person; whoever has no column collects unread messages."""
    sari = await become(page, "Sari (demo)")
    await page.get_by_role("button", name="Buka Budi (demo) di samping").click()
    await expect(column(page, "Budi (demo)")).to_be_visible()
    await composer(sari).fill("dari Sari")
    await composer(sari).press("Enter")
    await expect(sari.get_by_text("Anda berkata: dari Sari")).to_be_visible()
    assert box.texts(box.budi.id) == []
    box.telegram.say(box.rina.id, "/start")
    await expect(page.get_by_role("navigation").get_by_label("1 belum dibaca")).to_be_visible()
    await page.get_by_role("button", name="Tutup kolom Budi (demo)").click()
    await expect(column(page, "Budi (demo)")).to_have_count(0)


@pytest.mark.parametrize("size", PHONES, ids=lambda size: f"{size['width']}px")
async def test_a_phone_shows_one_conversation_and_nothing_is_cut(page: Page, box: Box, size: ViewportSize) -> None:
    """On a narrow screen nothing scrolls sideways, no button is cut, and a drawer changes the person."""
    await page.set_viewport_size(size)
    await page.get_by_role("button", name="Pilih orang").click()
    sari = await become(page, "Sari (demo)")
    await composer(sari).fill("panjang" * 40)
    await composer(sari).press("Enter")
    await expect(sari.get_by_text("Anda berkata: panjang")).to_be_visible()
    parts = "[document.documentElement, ...document.querySelectorAll('.log, .inline-button, .bubble, header')]"
    assert await page.evaluate(f"{parts}.filter((node) => node.scrollWidth > node.clientWidth + 1).length") == 0
    right = await sari.get_by_role("button", name="Kirim", exact=True).evaluate(
        "(node) => node.getBoundingClientRect().right"
    )
    assert right <= size["width"]
    box.telegram.say(box.budi.id, "/start")
    await sari.get_by_role("button", name="Orang").click()
    await expect(page.get_by_label("1 belum dibaca")).to_be_visible()
    await page.get_by_role("button", name=re.compile(r"^Budi \(demo\)")).click()
    await expect(column(page, "Budi (demo)").get_by_text("Anda berkata: /start")).to_be_visible()
    await expect(sari).to_have_count(0)


async def test_the_day_above_makes_room_for_the_next_one(page: Page, box: Box) -> None:
    """While one scrolls, the name of the day stands above its messages; two names never lie upon each other."""
    await page.set_viewport_size(PHONES[0])
    await page.get_by_role("button", name="Pilih orang").click()
    sari = await become(page, "Sari (demo)")
    for day in range(3):
        for place in range(6):
            await box.bot.call("sendMessage", chat_id=box.sari.id, text=f"hari {day} pesan {place}")
        await box.clock.advance(timedelta(days=1))
    await expect(sari.get_by_text("hari 2 pesan 5")).to_be_visible()
    await expect(sari.locator(".day")).to_have_count(3)
    overlapping = """(log) => {
      const found = [];
      for (let top = 0; top <= log.scrollHeight - log.clientHeight; top += 3) {
        log.scrollTop = top;
        const pills = [...log.querySelectorAll(".day span")].map((pill) => pill.getBoundingClientRect());
        pills.slice(1).forEach((pill, index) => pill.top < pills[index].bottom && found.push([top, index]));
      }
      return found;
    }"""
    assert await sari.locator(".log").evaluate(overlapping) == []


async def test_an_invitation_asks_who_opens_it(page: Page, box: Box) -> None:
    """A start link in a message is opened by whom one chooses, also by somebody new."""
    sari = await become(page, "Sari (demo)")
    link = f"https://t.me/{box.telegram.bot['username']}?start=inv_A1"
    await box.bot.call("sendMessage", chat_id=box.sari.id, text=f"Undangan: {link}")
    await sari.get_by_role("link", name="inv_A1").click()
    await page.get_by_role("dialog").get_by_role("button", name="Orang baru").click()
    await page.get_by_role("textbox", name="Nama").fill("Tono (demo)")
    await page.get_by_role("button", name="Buat").click()
    await expect(column(page, "Tono (demo)").get_by_text("Anda berkata: /start inv_A1")).to_be_visible()
    assert "/start inv_A1" not in box.texts(box.sari.id)


async def test_a_conversation_is_copied_as_a_test(page: Page) -> None:
    """The dialog and the clipboard hold the same ready test."""
    await become(page, "Sari (demo)")
    await page.get_by_role("button", name="Alat uji").click()
    await page.get_by_role("button", name="Salin percakapan sebagai tes").click()
    text = await page.get_by_role("dialog").get_by_role("textbox").input_value()
    assert text.startswith("async def test_conversation(sari)")
    await expect(page.get_by_role("dialog").get_by_text("Sudah disalin.")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == text


async def test_faults_are_ordered_and_stopped(page: Page, box: Box) -> None:
    """A fault chosen on the page is the simulator's, is announced above, and can be taken back."""
    await become(page, "Sari (demo)")
    await page.get_by_role("button", name="Alat uji").click()
    await page.get_by_label("Jenis").select_option("429")
    await page.get_by_label("Metode").fill("sendPhoto")
    await page.get_by_label("Berapa kali").fill("3")
    await page.get_by_label("Hanya untuk Sari (demo)").check()
    await page.get_by_role("button", name="Nyalakan").click()
    await expect(page.get_by_text("1 gangguan aktif")).to_be_visible()
    (fault,) = box.telegram.faults
    assert (fault.kind, fault.method, fault.times, fault.chat_id) == ("429", "sendPhoto", 3, box.sari.id)
    await page.get_by_role("button", name="Hentikan semua gangguan").click()
    await expect(page.get_by_text("Tidak ada gangguan.")).to_be_visible()
    assert list(box.telegram.faults) == []


async def test_blocking_and_forging(page: Page, box: Box) -> None:
    """The tools block the bot, let it back in, and press buttons that never were."""
    sari = await become(page, "Sari (demo)")
    await page.get_by_role("button", name="Alat uji").click()
    await page.get_by_role("button", name="Blokir bot").click()
    await expect(sari.get_by_role("button", name="Buka blokir bot")).to_be_visible()
    assert box.telegram.chat(box.sari.id).blocked
    await sari.get_by_role("button", name="Buka blokir bot").click()
    await expect(composer(sari)).to_be_visible()
    await page.get_by_text("Palsukan tekanan tombol").click()
    await page.get_by_label("Nomor pesan").fill(str(box.telegram.messages(box.sari.id)[-1].id))
    await page.get_by_label("Data", exact=True).fill("admin:grant:1")
    await page.get_by_role("button", name="Kirim data palsu").click()
    await expect(sari.get_by_text("Dicatat")).to_be_visible()
    assert box.bot.pressed == ["admin:grant:1"]


async def test_the_page_comes_back_and_catches_up(page: Page, box: Box) -> None:
    """When the stream breaks the page says so, tries again, and shows what it missed."""
    sari = await become(page, "Sari (demo)")
    await expect(sari.get_by_label("diterima bot")).to_be_visible()  # until then the page asks again anyway
    await page.route("**/simulator/events", lambda route: route.abort())
    box.telegram.tell("stopped")
    await expect(page.get_by_text("Tidak tersambung")).to_be_visible()
    await box.bot.call("sendMessage", chat_id=box.sari.id, text="selagi putus")
    await page.unroute("**/simulator/events")
    await expect(sari.get_by_text("selagi putus")).to_be_visible()
    await expect(page.get_by_text("Tidak tersambung")).to_have_count(0)


async def test_entities_are_drawn_and_text_is_never_html(page: Page, box: Box) -> None:
    """Formatting comes from entities, counted as Telegram counts; what people write stays text."""
    sari = await become(page, "Sari (demo)")
    html = (
        "😀 <b>tebal <i>miring</i></b> <s>coret</s> <code>kode</code> <tg-spoiler>rahasia</tg-spoiler> "
        '<a href="https://example.org/">tautan</a><blockquote expandable>' + "kutipan " * 40 + "</blockquote>"
    )
    await box.bot.call("sendMessage", chat_id=box.sari.id, text=html, parse_mode="HTML")
    last = sari.locator("article").last
    await expect(last.locator("strong")).to_have_text("tebal miring")
    await expect(last.locator("strong em")).to_have_text("miring")
    await expect(last.get_by_role("link", name="tautan")).to_have_attribute("href", "https://example.org/")
    await last.get_by_role("button", name="Tampilkan teks tersembunyi").click()
    await expect(last.locator(".spoiler.shown")).to_have_text("rahasia")
    await last.get_by_role("button", name="Selengkapnya").click()
    await expect(last.get_by_role("button", name="Ringkas")).to_be_visible()
    await composer(sari).fill("<img src=x onerror=alert(1)>")
    await composer(sari).press("Enter")
    await expect(sari.get_by_text("Anda berkata: <img src=x onerror=alert(1)>")).to_be_visible()
    await expect(sari.locator(".text img")).to_have_count(0)


async def test_a_reply_keyboard_writes_for_the_person(page: Page, box: Box) -> None:
    """A key of the bot's keyboard sends its words; the keyboard can be hidden and shown."""
    sari = await become(page, "Sari (demo)")
    markup = {"keyboard": [[{"text": "Tidak tahu sama sekali"}, {"text": "Batal"}]]}
    await box.bot.call("sendMessage", chat_id=box.sari.id, text="Pilih", reply_markup=markup)
    await sari.get_by_role("button", name="Tidak tahu sama sekali").click()
    await expect(sari.get_by_text("Anda berkata: Tidak tahu sama sekali")).to_be_visible()
    await sari.get_by_role("button", name="Tombol balasan").click()
    await expect(sari.get_by_role("button", name="Batal")).to_be_hidden()


async def test_typing_is_shown(page: Page, box: Box) -> None:
    """A chat action shows as typing until the message comes."""
    sari = await become(page, "Sari (demo)")
    await box.bot.call("sendChatAction", chat_id=box.sari.id, action="typing")
    await expect(sari.get_by_text("mengetik…")).to_be_visible()
    await box.bot.call("sendMessage", chat_id=box.sari.id, text="selesai")
    await expect(sari.get_by_text("selesai")).to_be_visible()
    await expect(sari.get_by_text("mengetik…")).to_have_count(0)


@pytest.mark.long
async def test_two_languages_say_the_same(page: Page) -> None:
    """English has every word that Indonesian has; switching changes the page at once and is remembered."""
    keys = "async () => Object.values((await import('/words.js')).WORDS).map((words) => Object.keys(words))"
    indonesian, english = await page.evaluate(keys)
    assert indonesian == english
    await page.get_by_role("button", name="Alat uji").click()
    await page.get_by_label("Bahasa", exact=True).select_option("en")
    await expect(page.get_by_role("heading", name="Time machine")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("heading", name="Who are you?").first).to_be_visible()
