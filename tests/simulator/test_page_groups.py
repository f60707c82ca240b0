"""The chat page beyond a private talk: groups that several people share, replies, forwards, things, inline answers."""

import asyncio

import pytest
from playwright.async_api import Locator, Page, Route, expect

from tests.simulator.page_parts import Box
from tests.simulator.test_page import attach, become, box, column, composer, page, tab

__all__ = ["box", "page", "tab"]  # the fixtures of the page

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def found_group(page: Page) -> Locator:
    """Make a group of the first two people."""
    await page.get_by_role("navigation", name="Orang").get_by_role("button", name="Grup baru").click()
    await page.get_by_role("dialog").get_by_role("button", name="Buat").click()
    group = column(page, "Bidang IKM (demo)")
    await expect(group.get_by_text("Anda berkata: berkas")).to_be_visible()  # the bot greets whoever takes it in
    return group


def offered(group: Locator) -> Locator:
    return group.get_by_role("listbox", name="Jawaban bot untuk dikirim").get_by_role("option")


async def test_a_group_is_shared(page: Page, box: Box) -> None:
    """Who speaks is chosen; the page tells what the bot did not hear, and a reply to the bot is heard."""
    group = await found_group(page)
    await expect(group.get_by_text("Sari (demo) memasukkan")).to_be_visible()
    await composer(group).fill("Rapat jam 9")
    await composer(group).press("Enter")
    await expect(group.get_by_text("tidak didengar bot")).to_have_count(1)
    await group.get_by_label("Berbicara sebagai").select_option(label="Budi (demo)")
    await expect(group.locator(".message.theirs", has_text="Rapat jam 9").get_by_text("Sari (demo)")).to_be_visible()
    await composer(group).press("Control+ArrowUp")
    await expect(group.get_by_text("Membalas Sari (demo)")).to_be_visible()
    await composer(group).press("Control+ArrowUp")
    await expect(group.get_by_text("Membalas SinkronIKM")).to_be_visible()
    await composer(group).fill("baik")
    await composer(group).press("Enter")
    await expect(group.get_by_text("Anda berkata: baik")).to_be_visible()
    (chat,) = box.telegram.groups
    (reply,) = [message for message in box.telegram.messages(chat.id) if message.text == "baik"]
    assert (reply.raw["from"]["id"], reply.reply_to is not None) == (box.budi.id, True)
    await group.get_by_role("button", name="Ya", exact=True).last.click()
    await expect(group.get_by_text("Dicatat")).to_be_visible()
    await expect(group.get_by_text("Anda memilih ya")).to_be_visible()


async def test_what_is_begun_while_a_message_is_on_its_way_stays(page: Page, box: Box) -> None:
    """On a slow network the answer to a message comes late: the next words and their reply are not lost to it."""
    group = await found_group(page)
    answered = asyncio.Event()

    async def late(route: Route) -> None:
        response = await route.fetch()
        await answered.wait()
        await route.fulfill(response=response)

    await page.route("**/text", late)
    await composer(group).fill("Rapat jam 9")
    async with page.expect_response("**/text") as response:
        await composer(group).press("Enter")
        await expect(group.get_by_text("tidak didengar bot")).to_have_count(1)
        await composer(group).press("Control+ArrowUp")
        await expect(group.get_by_text("Membalas Anda")).to_be_visible()
        await composer(group).fill("baik")
        async with page.expect_response(lambda one: one.request.method == "GET"):  # the page looks again, then is done
            answered.set()
    await (await response.value).finished()
    await page.wait_for_timeout(200)
    await expect(group.get_by_text("Membalas Anda")).to_be_visible()
    await expect(composer(group)).to_have_value("baik")


async def test_a_group_becomes_a_supergroup_and_is_copied(page: Page, box: Box) -> None:
    """The column goes on under the new id; the copied test tells both lives."""
    group = await found_group(page)
    await composer(group).fill("@SinkronIKMBot halo")
    await composer(group).press("Enter")
    await expect(group.get_by_text("Anda berkata: @SinkronIKMBot halo")).to_be_visible()
    await page.get_by_role("button", name="Alat uji").first.click()
    await page.get_by_role("button", name="Jadikan supergrup").click()
    await expect(group.get_by_text("Grup ini menjadi supergrup")).to_be_visible()
    await expect(page.get_by_role("region", name="Bidang IKM (demo)")).to_have_count(1)
    await expect(page.get_by_role("button", name="Jadikan supergrup")).to_have_count(0)
    await group.get_by_label("Berbicara sebagai").select_option(label="Budi (demo)")
    await attach(group, "Stiker")
    await expect(group.get_by_role("img", name="Stiker")).to_be_visible()
    await page.get_by_role("button", name="Salin percakapan sebagai tes").click()
    written = await page.get_by_role("textbox", name="Salin percakapan sebagai tes").input_value()
    assert "await group.becomes_supergroup(sari)" in written
    assert "await budi.sends_sticker(in_group=group)" in written
    assert [chat.info["type"] for chat in box.telegram.groups if chat.migrated_to is None] == ["supergroup"]


async def test_a_message_is_forwarded_to_the_bot(page: Page, box: Box) -> None:
    """From a group to the speaker's private chat, which opens; and words from elsewhere."""
    group = await found_group(page)
    await composer(group).fill("Mesin gratis!")
    await composer(group).press("Enter")
    await group.locator(".message", has_text="Mesin gratis!").hover()
    await group.locator(".message", has_text="Mesin gratis!").get_by_role("button", name="Balas atau teruskan").click()
    await page.get_by_role("dialog").get_by_role("button", name="Teruskan ke bot").click()
    sari = column(page, "Sari (demo)")
    await expect(sari.get_by_text("Diteruskan dari Sari (demo)")).to_be_visible()
    await expect(sari.get_by_text("Anda berkata: Mesin gratis!")).to_be_visible()
    await attach(sari, "Pesan terusan")
    await page.get_by_role("dialog").get_by_role("textbox").fill("Bantuan tunai")
    await page.get_by_role("dialog").get_by_role("button", name="Kirim").click()
    await expect(sari.get_by_text("Diteruskan dari Info Grup (demo)")).to_be_visible()
    await expect(sari.get_by_text("Anda berkata: Bantuan tunai")).to_be_visible()
    await composer(sari).press("Control+ArrowUp")
    await sari.get_by_role("button", name="Teruskan ke bot").press("Enter")
    await expect(sari.get_by_text("Diteruskan dari SinkronIKM")).to_be_visible()
    assert [message.raw["forward_origin"]["type"] for message in box.telegram.messages(box.sari.id)
            if "forward_origin" in message.raw] == ["user", "hidden_user", "user"]  # fmt: skip


async def test_everything_that_can_be_attached(page: Page, box: Box) -> None:
    """Stickers, voice messages and contacts are sent from the menu, and shown as what they are."""
    sari = await become(page, "Sari (demo)")
    for what in ("Stiker", "Pesan suara", "Kontak"):
        await attach(sari, what)
    await expect(sari.get_by_role("img", name="Stiker")).to_be_visible()
    await expect(sari.get_by_text("3 s", exact=True)).to_be_visible()
    await expect(sari.get_by_text("6281200000000")).to_be_visible()
    sent = [message.raw for message in box.telegram.messages(box.sari.id)]
    assert [kind for one in sent for kind in ("sticker", "voice", "contact") if kind in one] == [
        "sticker",
        "voice",
        "contact",
    ]


async def test_an_inline_answer_is_sent_by_keyboard(page: Page, box: Box) -> None:
    """Words after the bot's name list its answers; Escape leaves them, the arrows and Enter send one into the group."""
    group = await found_group(page)
    await composer(group).fill("@SinkronIKMBot syarat WUB")
    await expect(offered(group)).to_have_count(3)
    await composer(group).press("Escape")
    await expect(offered(group)).to_have_count(0)
    await composer(group).press_sequentially("?")
    await expect(offered(group).get_by_text("Jawaban 1: syarat WUB?")).to_be_visible()
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        await composer(group).press(key)
    await expect(group.get_by_text("Isi jawaban 1", exact=True)).to_be_visible()
    await expect(group.get_by_text("lewat @SinkronIKMBot")).to_be_visible()
    await expect(composer(group)).to_have_value("")
    (chat,) = box.telegram.groups
    (sent,) = [message for message in box.telegram.messages(chat.id) if message.text == "Isi jawaban 1"]
    assert sent.raw["from"]["id"] == box.sari.id
    await composer(group).fill("@SinkronIKMBot asing")
    await offered(group).filter(has_text="Tanya langsung").click()
    await expect(column(page, "Sari (demo)").get_by_text("Anda berkata: /start inline")).to_be_visible()


async def test_a_group_on_a_phone(page: Page, box: Box) -> None:
    """At phone width nothing is cut: the menu, who speaks, and reply and forward behind one button."""
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.get_by_role("button", name="Pilih orang").click()
    group = await found_group(page)
    await expect(group.get_by_label("Berbicara sebagai")).to_be_visible()
    await group.get_by_role("button", name="Lampirkan").click()
    menu = await group.get_by_role("menu").bounding_box()
    assert menu is not None
    assert (menu["x"] >= 0, menu["x"] + menu["width"] <= 390, menu["y"] >= 0) == (True, True, True)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
