### Kalimat bot dalam bahasa Indonesia. Satu bagian per fitur; nama kunci diawali nama fiturnya.
### Format: MONEY (rupiah), AMOUNT (angka), DAY dan SHORTDAY (tanggal), MONTH (bulan), MOMENT (waktu dengan zona).

## Perkenalan bot di Telegram

bot-description =
    Sinkron IKM membantu Anda mencari program untuk industri kecil dan menengah, dan membantu dinas melapor ke Kementerian Perindustrian.
    Tekan Mulai. Bot ini tidak pernah meminta NIK, foto KTP, PIN, atau OTP.
bot-short-description = Program IKM yang cocok, laporan kegiatan, dan pengingat. Tidak pernah meminta NIK, PIN, atau OTP.

command-start = Menu utama
command-cek = Cek program yang cocok
command-bantuan = Cara memakai bot ini
command-bahasa = Ganti bahasa
command-batal = Berhenti mengisi

## Kata umum yang boleh diketik

words-cancel = batal | batalkan | cancel | stop | berhenti
words-back = kembali | back | mundur
words-help = bantuan | help | tolong | bantu
words-menu = menu | mulai | menu utama | main menu
words-yes = ya | iya | y | betul | benar | sudah | punya | yes | ok | oke
words-no = tidak | tdk | gak | nggak | enggak | ga | belum | bukan | no | t
words-unknown = tidak tahu | gak tahu | nggak tahu | tdk tahu | kurang tahu | entah | don't know | dont know
words-skip = lewati | skip | nanti | lewat

## Umum

common-back = Kembali
common-cancel = Batal
common-help = Bantuan
common-menu = Menu utama
common-yes = Ya
common-no = Tidak
common-unknown = Tidak tahu
common-skip = Lewati
common-trouble =
    Maaf, ada gangguan di pihak kami. Pesan Anda sudah kami simpan dan akan diperiksa (nomor { $number }).
    Anda bisa mencoba lagi, atau ketik <b>menu</b>.
common-refused = { $problem }
common-masked =
    ⚠️ Nomor NIK, PIN, atau kode OTP dalam pesan Anda sudah kami tutup dan tidak kami simpan.
    Jangan kirim nomor itu di chat. Kami tidak pernah memintanya.
common-edited = Pesan yang diubah tidak terbaca ulang. Silakan kirim jawabannya sebagai pesan baru.
common-button-unknown = Tombol ini sudah tidak berlaku. Ketik <b>menu</b> untuk melihat pilihan yang ada.
common-command-unknown = Perintah /{ $command } tidak ada. Ketik <b>menu</b> untuk melihat pilihan, atau <b>bantuan</b>.

## Percakapan bertahap

flow-resume-offer =
    { $answered ->
        [one] Ada isian yang belum selesai (1 jawaban).
       *[other] Ada isian yang belum selesai ({ $answered } jawaban).
    }
    Lanjutkan dari situ?
flow-resume = Lanjutkan
flow-fresh = Mulai dari awal
flow-cancelled = Baik, berhenti dulu. Jawaban Anda masih tersimpan, belum ada yang dikirim.
flow-misread =
    { $problem }

    { $question }
flow-outdated = Tombol itu dari percakapan lama dan tidak berlaku lagi. Tidak ada yang berubah.
flow-outdated-question =
    Tombol itu dari pertanyaan lama. Tidak ada yang berubah. Pertanyaan sekarang:

    { $question }
flow-change = Jawaban mana yang ingin Anda ubah?
flow-refused =
    { $problem }

    Ubah jawaban mana?

## Jenis pertanyaan

question-choose = Jawaban itu tidak ada dalam pilihan. Tekan tombolnya, atau ketik nomor atau katanya.
question-text-missing = Tulis dengan kata-kata, ya.
question-text-long = Terlalu panjang: { $length } huruf. Paling banyak { $most } huruf.
question-money = “{ $text }” belum terbaca sebagai jumlah uang. Contoh: <b>45 juta</b>, <b>1,5 jt</b>, atau <b>45.000.000</b>.
question-money-unclear = “{ $text }” bisa dibaca beberapa cara. Maksud Anda yang mana?
question-money-label = Rp{ $value }
question-money-negative = Jumlah uang tidak bisa kurang dari nol. Contoh: <b>45 juta</b>.
question-whole = “{ $text }” belum terbaca sebagai bilangan bulat. Contoh: <b>20</b> atau <b>dua puluh</b>.
question-whole-unclear = “{ $text }” bisa dibaca beberapa cara. Maksud Anda yang mana?
question-whole-label = { $value }
question-whole-negative = Angka itu tidak bisa kurang dari nol. Contoh: <b>20</b>.
question-percent = “{ $text }” belum terbaca sebagai persen. Contoh: <b>12,5</b> atau <b>12,5%</b>.
question-percent-unclear = “{ $text }” bisa dibaca beberapa cara. Maksud Anda yang mana?
question-percent-label = { $value }%
question-percent-negative = Angka itu tidak bisa kurang dari nol. Contoh: <b>12,5</b>.
question-number-huge = Angka itu terlalu besar. Periksa jumlah nolnya, ya.
question-photo = Kirim fotonya di sini (boleh beberapa sekaligus), atau pilih tombol di bawah.
question-file-big = Berkas itu lebih dari 20 MB, batas Telegram untuk bot. Kirim foto biasa atau berkas yang lebih kecil.

## Mulai, menu, bantuan (start)

start-greeting =
    { $role ->
        [administrator] Selamat datang, { $name }. Anda administrator Sinkron IKM.
        [verifier] Selamat datang, { $name }. Anda verifikator Kementerian Perindustrian.
        [officer] Selamat datang, { $name }. Anda petugas dinas: { $province }.
       *[citizen]
            Halo, { $name }! Saya Sinkron IKM.
            Saya bantu mencari program pemerintah yang cocok untuk usaha Anda, lengkap dengan syarat dan sumbernya.
    }

    Mau apa sekarang?
start-menu = Mau apa sekarang?
start-nothing-to-cancel = Tidak ada isian yang sedang berjalan. Mau apa sekarang?
start-not-understood = Maaf, saya belum paham. Ini yang bisa saya bantu:
start-file-unasked = Foto atau berkasnya tidak saya simpan karena belum ada yang memintanya. Pilih dulu yang mau dikerjakan:
start-other-kind =
    { $what ->
        [sticker] Stikernya bagus! 😊 Saya hanya paham tulisan dan tombol.
        [voice] Maaf, saya belum bisa mendengar pesan suara. Tolong ketik saja.
        [location] Terima kasih, tetapi saya tidak memerlukan lokasi Anda.
        [contact] Terima kasih, tetapi saya tidak menyimpan kontak.
       *[other] Saya hanya paham tulisan, tombol, dan foto yang diminta.
    }

    Ini yang bisa saya bantu:
start-help =
    <b>Cara memakai bot ini</b>
    • Tekan tombolnya, atau ketik nomor atau katanya.
    • <b>kembali</b>: ke pertanyaan sebelumnya. <b>batal</b>: berhenti, jawaban tetap tersimpan. <b>menu</b>: pilihan utama.
    { $role ->
        [officer] • /lapor: laporan bulanan kegiatan, di bawah satu menit.
        [verifier] • /verifikasi: laporan yang menunggu Anda. /kegiatan: tambah kegiatan provinsi. /undang: undang petugas dinas.
        [administrator] • /undang dan /akses: hak petugas. /tenggat: umumkan tanggal lain. /parkir: pesan yang gagal dijawab.
       *[citizen] • /cek: program mana yang cocok untuk Anda, dan apa yang perlu disiapkan.
    }
    • /bahasa: Indonesia atau English.

    Kami tidak pernah meminta NIK, foto KTP, PIN, atau OTP, dan tidak pernah memungut biaya.
menu-cek = Cek program yang cocok
menu-bantuan = Bantuan
menu-bahasa = Bahasa / Language
menu-lapor = Lapor kegiatan bulan ini
menu-verifikasi = Laporan yang menunggu verifikasi
menu-kegiatan = Kegiatan provinsi
menu-undang = Undang petugas
menu-akses = Hak akses
menu-tenggat = Tenggat laporan
menu-parkir = Pesan yang gagal dijawab

command-lapor = Lapor kegiatan bulanan
command-verifikasi = Laporan yang menunggu verifikasi
command-kegiatan = Kegiatan provinsi
command-undang = Undang petugas
command-akses = Hak akses
command-tenggat = Tenggat laporan
command-parkir = Pesan yang gagal dijawab

## Pengaturan (settings)

settings-language = Pilih bahasa. / Choose a language.
settings-language-chosen = Baik, saya memakai bahasa Indonesia.

## Cek program (eligibility)

eligibility-wanted =
    <b>Cek program</b>
    Apa yang Anda cari?
eligibility-want-start = Ikut pelatihan wirausaha baru (WUB)
eligibility-want-machine = Mesin untuk kelompok atau sentra
eligibility-want-legal = Izin usaha: NIB, SIINas
eligibility-want-size = Apakah usaha saya IKM?
eligibility-want-all = Belum tahu, cek semuanya
eligibility-ask =
    { $question }

    <i>{ $left ->
        [1] Ini pertanyaan terakhir.
       *[other] Paling banyak { $left } pertanyaan lagi.
    }</i>
eligibility-help-fact =
    ℹ️ { $help }
    Kalau tidak tahu, pilih <b>Tidak tahu</b>; itu juga jawaban.
eligibility-help = ℹ️ Pilih salah satu. Kalau belum yakin, pilih <b>Belum tahu, cek semuanya</b>.
eligibility-label = { $answer }
eligibility-said = { $place }. { $question } → <b>{ $answer }</b>
eligibility-answers =
    <b>Jawaban Anda</b>
    { $lines }

    Tekan jawaban yang ingin Anda ubah.
eligibility-wanted-short = Yang Anda cari
eligibility-money = { MONEY($amount) }
eligibility-number = { AMOUNT($number) } { $unit }
eligibility-none = Tidak ada
eligibility-pick = { $label }
eligibility-picked = ✓ { $label } (dipilih)
eligibility-picked-done = Selesai memilih
eligibility-again = Anda sudah pernah mengecek. Lihat hasilnya lagi, atau cek dari awal?
eligibility-look = Lihat hasilnya
eligibility-nothing = Belum ada hasil cek. Mulai saja, hanya beberapa pertanyaan.
eligibility-result =
    <b>Hasil cek Anda</b>
    { $lines }

    <i>Berdasarkan { $count } jawaban. Keputusan tetap di dinas atau penyelenggara. Pilih program untuk melihat syarat, sumber, dan caranya.</i>
eligibility-line =
    • <b>{ $name }</b>
       { $state ->
        [belum_bisa] Belum bisa sekarang
        [perlu_data] Belum bisa dipastikan, ada data yang kurang
        [memenuhi_bersyarat] Cocok, setelah beberapa hal dibereskan
        [memenuhi] Cocok
       *[konfirmasi_dinas]
            { $fits ->
                [yes] Sejauh yang diketahui cocok; tanyakan ke dinas
               *[no] Tanyakan ke dinas
            }
    }
eligibility-programme =
    <b>{ $name }</b>
    { $state ->
        [belum_bisa] Hasil: <b>belum bisa sekarang</b>. Lihat yang belum terpenuhi di bawah.
        [perlu_data] Hasil: <b>belum bisa dipastikan</b>. Ada yang Anda jawab “tidak tahu”.
        [memenuhi_bersyarat] Hasil: <b>cocok, setelah hal-hal di bawah dibereskan</b>.
        [memenuhi] Hasil: <b>cocok</b>.
       *[konfirmasi_dinas]
            { $fits ->
                [yes] Hasil: <b>sejauh yang diketahui cocok</b>; sisanya dipastikan dinas.
               *[no] Hasil: <b>tanyakan ke dinas</b>. Ada syarat yang belum pasti berlaku.
            }
    }
    { $referred }
    { $lines }
eligibility-referred = Mungkin lebih cocok: <b>{ $name }</b>.
eligibility-group =
    { $group ->
        [open] <b>Belum diketahui</b>
        [unmet] <b>Belum terpenuhi</b>
        [met] <b>Terpenuhi</b>
       *[other] <b>Prioritas dan keterangan</b> (tidak menggugurkan)
    }
eligibility-condition =
    { $mark ->
        [met] ✓
        [unmet] ✗
        [unknown] ?
        [priority] ★
       *[note] –
    } { $place }. { $text }{ $certain ->
        [yes] { "" }
       *[no] { " " }<i>(belum terkonfirmasi)</i>
    }{ $office ->
        [yes] { " " }<i>Dipastikan dinas.</i>
       *[no] { "" }
    }
eligibility-advice = → { $advice }
eligibility-answer-missing = Jawab yang tadi “tidak tahu”
eligibility-sources = Sumber tiap syarat
eligibility-how = Manfaat, dokumen, cara daftar
eligibility-change = Ubah jawaban
eligibility-back-to-result = Ke hasil
eligibility-back-to-programme = Ke syarat
eligibility-source-list =
    <b>Sumber: { $name }</b>
    { $lines }
    { $disputes }
eligibility-source =
    { $place }. { $certainty ->
        [Q] <i>Menurut peraturan:</i>
        [R] <i>Menurut informasi terakhir:</i>
        [L] <i>Di beberapa daerah atau tahun lalu:</i>
        [UK] <i>Belum terkonfirmasi:</i>
       *[UN] <i>Dicari, tidak ditemukan:</i>
    } { $names }
eligibility-source-name =
    { $name }{ $has_article ->
        [yes] , { $article }
       *[no] { "" }
    }{ $has_date ->
        [yes] { " " }({ $date })
       *[no] { "" }
    }
eligibility-source-none = tidak ada sumber yang kami lihat
eligibility-contradiction =

    ⚠ <b>{ $topic }</b>: { $one } Tetapi: { $other } Yang kami ikuti: { $followed }
eligibility-how-to =
    <b>{ $name }</b>
    { $purpose }

    <b>Yang didapat</b>: { $benefits }

    <b>Dokumen</b>: { $documents }

    <b>Cara daftar</b>: { $how }

    <b>Penyelenggara</b>: { $run_by }

    <b>Masa berlaku</b>: { $validity }

    <b>Yang belum diketahui</b>: { $unknowns }
question-province = “{ $text }” belum saya kenali sebagai provinsi. Contoh: <b>Jawa Barat</b>, <b>Papua Pegunungan</b>, <b>NTT</b>.
question-province-unclear = “{ $text }” bisa beberapa provinsi. Yang mana?
question-number-range = Angka itu di luar yang wajar. Tulis antara { AMOUNT($low) } dan { AMOUNT($high) }.

## Lapor kegiatan (reporting)

## Verifikasi (verification)

## Kegiatan provinsi (activities)

## Hak akses dan undangan (access)

## Tenggat dan pengingat (deadlines, reminders)

## Administrator (admin)

admin-parked-notice = ⚠️ Pesan nomor { $number } gagal dijawab dan diparkir. Lihat dengan /parkir.
