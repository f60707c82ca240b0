"""What people type and send, to draw from."""

from typing import Any

Json = dict[str, Any]
# What people type where something is asked, rightly or wrongly.
WORDS = (
    "ya", "tidak", "batal", "kembali", "bantuan", "menu", "lewati", "tidak tahu", "kirim",
    "selesai", "1", "2", "3", "7",
    "12", "0", "-5", "100", "45 juta", "1,5 miliar", "Rp 12.500.000", "12%", "12,5", "sekitar 40",
    "dua puluh lima", "¾",
    "Januari 2026", "triwulan 3", "2026-10", "31 Februari", "1 November 2026", "besok", "Senin", "08.30", "7-9",
    "Jawa Barat", "jabar", "papua pegunungan", "DKI", "Sulsel, Jabar", "semua provinsi", "pangan",
    "konveksi", "CV",
    "Keripik Singkong Bu Siti", "Bimtek WUB", "Sedang berjalan, bahan terlambat",
    "Foto kurang jelas", "081234567890",
    "bagaimana cara mendapat NIB?", "apa itu restrukturisasi mesin", "syarat sertifikat halal", "kapan dibuka",
    "PIN saya 123456", "NIK 3204123456780001", "hapus semua data", "saya sudah kirim kemarin",
    "terima kasih", "halo",
    "berapa pagu provinsi saya", "english please", "how do I report?",
    "https://contoh.go.id/a?b=c&d=e", "a@b.id",
)  # fmt: skip
OTHERS: tuple[Json, ...] = (
    {"location": {"latitude": -6.2, "longitude": 106.8}},
    {"location": {"latitude": 91.5, "longitude": -200.25, "live_period": 900}},
    {"venue": {"location": {"latitude": 3.58, "longitude": 98.67}, "title": "Dinas", "address": "Jl. Merdeka 1"}},
    {"contact": {"phone_number": "+6281234567890", "first_name": "Budi", "vcard": "BEGIN:VCARD"}},
    {"sticker": {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 512, "height": 512,
                 "is_animated": False, "is_video": False, "emoji": "👍"}},
    {"voice": {"file_id": "v", "file_unique_id": "u", "duration": 3, "mime_type": "audio/ogg"}},
    {"video": {"file_id": "v", "file_unique_id": "u", "duration": 3, "width": 9, "height": 9}, "caption": "Kegiatan"},
    {"animation": {"file_id": "v", "file_unique_id": "u", "duration": 3, "width": 9, "height": 9},
     "document": {"file_id": "v", "file_unique_id": "u"}},
    {"dice": {"emoji": "🎲", "value": 3}},
    {"poll": {"id": "5", "question": "Kapan?", "options": [], "total_voter_count": 0, "is_closed": False,
              "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
              "allows_revoting": True, "members_only": False}},
    {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
    {"web_app_data": {"data": "x", "button_text": "y"}},
    {"users_shared": {"request_id": 1, "users": [{"user_id": 5}]}},
    {"successful_payment": {"currency": "XTR", "total_amount": 1, "invoice_payload": "x",
                            "telegram_payment_charge_id": "1", "provider_payment_charge_id": "2"}},
    {"something_of_next_year": {"words": ["a"]}},
    {},
)  # fmt: skip
ELSEWHERE: tuple[tuple[str, Json], ...] = (
    ("poll_answer", {"poll_id": "5", "option_ids": [0], "option_persistent_ids": ["a"]}),
    ("message_reaction", {"message_id": 5, "old_reaction": [], "new_reaction": [{"type": "emoji", "emoji": "👍"}]}),
    ("chat_join_request", {"user_chat_id": 5}),
    ("business_message", {"message_id": 5, "text": "Halo", "business_connection_id": "b"}),
    ("business_connection", {"id": "b", "user_chat_id": 5, "can_reply": True, "is_enabled": True}),
    ("pre_checkout_query", {"id": "9", "currency": "XTR", "total_amount": 1, "invoice_payload": "x"}),
    ("shipping_query", {"id": "9", "invoice_payload": "x", "shipping_address": {
        "country_code": "ID", "state": "", "city": "", "street_line1": "", "street_line2": "", "post_code": ""}}),
    ("chosen_inline_result", {"result_id": "1", "query": "nib"}),
    ("chat_boost", {"boost": {"boost_id": "1", "add_date": 1, "expiration_date": 2, "source": {"source": "some"}}}),
    ("update_of_next_year", {"id": 5}),
)  # fmt: skip
PERMISSIONS = (
    "can_change_info", "can_invite_users", "can_pin_messages", "can_send_messages",
    "can_send_polls", "can_manage_topics",
    "can_send_other_messages", "can_add_web_page_previews", "can_send_audios",
    "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_edit_tag", "can_react_to_messages",
)  # fmt: skip
