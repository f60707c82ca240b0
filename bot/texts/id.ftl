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
command-buka = Buka program untuk provinsi
command-petugas = Tanya petugas dinas atau kementerian
command-kasus = Pertanyaan kepada petugas
command-kabar = Kabar yang saya tunggu
command-batal = Berhenti mengisi

## Kata umum yang boleh diketik

words-cancel = batal | batalkan | cancel | stop | berhenti
words-back = kembali | back | mundur
words-help = bantuan | help | tolong | bantu
words-menu = menu | mulai | menu utama | main menu
words-yes = ya | iya | y | betul | benar | sudah | punya | yes | ok | oke | sudah punya | pernah | sudah pernah | bisa | sanggup
words-no = tidak | tdk | gak | nggak | enggak | ga | belum | bukan | no | t | belum pernah | tidak pernah | belum punya | tidak punya | tidak bisa | gak bisa
words-unknown = tidak tahu | gak tahu | nggak tahu | tdk tahu | kurang tahu | entah | don't know | dont know | tidak tau | gak tau | ga tau | gatau | nggak tau | tdk tau | kurang tau | belum tahu | tidak yakin
words-skip = lewati | skip | nanti | lewat
words-done = selesai | selesai memilih | done | finished
words-cek = cek | cek program | periksa | check
words-same = sama | sama saja | sama seperti bulan lalu | tetap | tidak berubah | tidak bertambah | same
words-all = semua | semuanya | semua provinsi | seluruh provinsi | seluruh indonesia | nasional | all
words-none = tidak ada | nihil | tanpa kendala | none | nothing
words-petugas = petugas | admin | operator | cs | orang | tanya petugas | bicara dengan petugas | bicara dengan orang | hubungi petugas | customer service | manusia
words-thanks = terima kasih | terimakasih | makasih | makasi | trims | trimakasih | matur nuwun | hatur nuhun | suwun

## Umum

common-back = Kembali
common-cancel = Batal
common-help = Bantuan
common-menu = Menu utama
common-yes = Ya
common-no = Tidak
common-unknown = Tidak tahu
common-page = <i>Bagian { $page } dari { $pages }.</i>
common-page-before = ‹ Sebelumnya
common-page-after = Berikutnya ›
common-trouble =
    Maaf, ada gangguan di pihak kami. Pesan Anda sudah kami simpan dan akan diperiksa (nomor { $number }).
    Anda bisa mencoba lagi, atau ketik <b>menu</b>.
common-slow-down =
    Pesan Anda datang terlalu cepat, jadi yang terakhir tidak saya baca. Maaf, ya.
    Berhenti dulu { $minutes } menit, lalu kirim lagi yang penting, satu per satu. Yang sudah saya jawab tetap tersimpan.
common-file-lost = ⚠️ Berkas pesan ini tidak bisa dikirim: Telegram tidak mengenalinya lagi. Kata-katanya ini:
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
flow-paged =
    { $question }
    <i>Halaman { $page } dari { $pages }</i>
flow-outdated = Tombol itu dari percakapan lama dan tidak berlaku lagi. Tidak ada yang berubah.
flow-outdated-question =
    Tombol itu dari pertanyaan lama. Tidak ada yang berubah. Pertanyaan sekarang:

    { $question }
flow-change-answer = Ubah jawaban
flow-change = Jawaban mana yang ingin Anda ubah?
flow-refused =
    { $problem }

    Ubah jawaban mana?

## Jenis pertanyaan

question-confirm = Periksa isian di bawah, lalu pilih tombolnya atau ketik <b>ya</b>.
question-choose = Jawaban itu tidak ada dalam pilihan. Tekan tombolnya, atau ketik nomor atau katanya.
question-choose-unclear = “{ $text }” bisa berarti beberapa pilihan. Maksud Anda yang mana?
question-reason-short = Alasannya terlalu pendek. Tulis beberapa kata yang dipahami petugas, misalnya <b>gangguan SAKTI</b>.
question-day-unreadable = “{ $text }” belum terbaca sebagai tanggal. Contoh: <b>{ SHORTDAY($example) }</b> atau <b>10/12/2026</b>.
question-day-impossible = Tanggal “{ $text }” tidak ada di kalender. Contoh: <b>{ SHORTDAY($example) }</b>.
question-day-weekday = Hari dan tanggalnya tidak cocok. Tanggal itu jatuh pada <b>{ DAY($day) }</b>. Yang benar yang mana? Tulis tanggalnya saja, misalnya <b>{ SHORTDAY($example) }</b>.
question-text-missing = Tulis dengan kata-kata, ya.
question-text-long = Terlalu panjang: { $length } huruf. Paling banyak { $most } huruf.
question-money = “{ $text }” belum terbaca sebagai jumlah uang. Contoh: <b>45 juta</b>, <b>1,5 jt</b>, atau <b>45.000.000</b>.
question-money-unclear = “{ $text }” bisa dibaca beberapa cara. Maksud Anda yang mana?
question-money-rough = “{ $text }”: maksud Anda ini?
question-money-small = { MONEY($amount) } terlalu kecil. Maksud Anda dalam juta? Contoh: <b>45 juta</b>.
question-money-label = { MONEY($value) }
question-money-negative = Jumlah uang tidak bisa kurang dari nol. Contoh: <b>45 juta</b>.
question-whole = “{ $text }” belum terbaca sebagai angka. Contoh: <b>20</b> atau <b>dua puluh</b>.
question-whole-unclear = “{ $text }” bisa dibaca beberapa cara. Maksud Anda yang mana?
question-whole-rough = “{ $text }”: maksud Anda ini?
question-whole-label = { AMOUNT($value) }
question-whole-negative = Angka itu tidak bisa kurang dari nol. Contoh: <b>20</b>.
question-percent = “{ $text }” belum terbaca sebagai persen. Contoh: <b>12,5</b> atau <b>12,5%</b>.
question-percent-unclear = “{ $text }” bisa dibaca beberapa cara. Maksud Anda yang mana?
question-percent-rough = “{ $text }”: maksud Anda ini?
question-percent-label = { AMOUNT($value) }%
question-percent-negative = Angka itu tidak bisa kurang dari nol. Contoh: <b>12,5</b>.
question-number-huge = Angka itu terlalu besar. Periksa jumlah nolnya, ya.
question-photo = Kirim fotonya di sini (boleh beberapa sekaligus), atau pilih tombol di bawah.
question-file-big = Berkas itu lebih dari { $most } MB, batas untuk bot ini. Kirim foto biasa atau berkas yang lebih kecil.
question-file-kind = Video, suara, dan berkas teks tidak bisa menjadi bukti. Kirim foto, PDF, atau dokumen kantor.
question-file-left = Fotonya tidak saya simpan, karena pertanyaan itu hanya perlu tulisan. Kirim lagi saat bukti diminta.
question-number-missing = Tulis angkanya, ya. Foto, stiker, atau pesan suara tidak terbaca di sini.

## Mulai, menu, bantuan (start)

start-greeting =
    { $role ->
        [administrator] Selamat datang, { $name }. Anda administrator Sinkron IKM.
        [director] Selamat datang, { $name }. Anda pimpinan di Kementerian Perindustrian.
        [head] Selamat datang, { $name }. Anda kepala dinas: { $province }.
        [verifier] Selamat datang, { $name }. Anda verifikator Kementerian Perindustrian.
        [officer] Selamat datang, { $name }. Anda petugas dinas: { $province }.
       *[citizen]
            Halo, { $name }! Saya Sinkron IKM.
            Saya bantu mencari program pemerintah yang cocok untuk usaha Anda, lengkap dengan syarat dan sumbernya.
            Boleh juga langsung bertanya, dengan bahasa sehari-hari. Contoh: <i>bikin NIB bayar gak?</i>
    }

    Mau apa sekarang?
start-menu = Mau apa sekarang?
start-nothing-to-cancel = Tidak ada isian yang sedang berjalan. Mau apa sekarang?
start-help =
    <b>Cara memakai bot ini</b>
    • Tulis saja pertanyaan Anda, kapan pun. Contoh: <i>syarat KUR apa saja?</i> Topiknya ada di /tanya.
    • Tekan tombolnya, atau ketik nomor atau katanya.
    • <b>kembali</b>: ke pertanyaan sebelumnya. <b>batal</b>: berhenti, jawaban tetap tersimpan. <b>menu</b>: pilihan utama.
    { $role ->
        [officer] • /lapor: laporan bulanan kegiatan, di bawah satu menit. /usulan: usulan kegiatan tahun depan. /tenggat: kapan paling lambat masuk. /kasus: pertanyaan warga provinsi Anda; jawab dengan membalas kartunya.
        [verifier] • /verifikasi: laporan yang menunggu Anda. /usulan: usulan provinsi dan pagunya. /kegiatan: tambah kegiatan provinsi. /undang: undang petugas dinas. /kasus: pertanyaan di meja layanan kementerian.
        [head] • /pantau dan /kegiatan: keadaan provinsi Anda. /usulan: usulan dinas Anda. /tenggat: kapan laporan paling lambat masuk. /undang: undang petugas Anda; Anda pula yang memastikan orangnya. /akses: siapa punya hak.
        [director] • /pantau: keadaan semua provinsi. /usulan: usulan dan pagu tahun depan. /kegiatan: kegiatan dan laporannya. /undang dan /akses: hak verifikator, kepala dinas, dan petugas. Setiap pagi Anda menerima segel catatan: simpan pesannya.
        [administrator] • /undang dan /akses: hak petugas. /usulan: lembar tahun perencanaan. /tenggat: umumkan tanggal lain. /artikel: jawaban yang dibaca orang. /parkir: pesan yang gagal dijawab. /kasus: pertanyaan di meja layanan kementerian.
       *[citizen] • /cek: program mana yang cocok untuk Anda, dan apa yang perlu disiapkan. /petugas: tanya petugas dinas. /kasus: pertanyaan Anda dan jawabannya.
    }
    • /bahasa: Indonesia atau English.

    Kami tidak pernah meminta NIK, foto KTP, PIN, atau OTP, dan tidak pernah memungut biaya.
menu-cek = Cek program yang cocok
menu-bantuan = Bantuan
menu-bahasa = Bahasa / Language
menu-lapor = Lapor kegiatan
menu-verifikasi = Menunggu verifikasi
menu-kegiatan = Kegiatan provinsi
menu-undang = Undang petugas
menu-akses = Hak akses
menu-buka = Buka program
menu-petugas = Tanya petugas
menu-kasus = Pertanyaan warga
menu-kabar = Kabar saya
menu-tenggat = Tenggat laporan
menu-artikel = Artikel jawaban
menu-parkir = Pesan yang gagal dijawab
menu-short-lapor = Lapor
menu-short-verifikasi = Verifikasi
menu-short-kasus = Pertanyaan
menu-short-usulan = Usulan
menu-short-kegiatan = Kegiatan
menu-short-hadir = Daftar hadir
menu-short-pantau = Pantau
menu-short-pekan = Pekan ini
menu-short-tugas = Tugas saya
menu-short-tenggat = Tenggat
menu-short-cek = Cek program
menu-short-tanya = Tanya
menu-short-undang = Undang
menu-short-buka = Buka program
menu-short-artikel = Artikel
menu-short-parkir = Pesan gagal
menu-short-bahasa = Bahasa

command-lapor = Lapor kegiatan bulanan
command-verifikasi = Laporan yang menunggu verifikasi
command-kegiatan = Kegiatan provinsi
command-undang = Undang petugas
command-akses = Hak akses
command-tenggat = Tenggat laporan
command-artikel = Artikel jawaban: perbaiki, tulis, putuskan
command-tahapan = Tahapan kegiatan dan bobotnya
command-perpanjangan = Minta perpanjangan laporan
command-wakil = Rekan yang menggantikan
command-tanda = Periksa tanda terima sebuah keputusan
command-parkir = Pesan yang gagal dijawab

## Pengaturan (settings)

settings-language = Pilih bahasa. / Choose a language.
settings-language-chosen = Baik, saya memakai bahasa Indonesia.

## Cek program (eligibility)

eligibility-wanted =
    <b>Cek program</b>
    Beberapa pertanyaan singkat, tanpa NIK dan tanpa foto KTP.

    Apa yang Anda cari? Tekan tombol, atau ceritakan saja. Contoh: <i>saya bikin keripik di Garut, 3 karyawan, belum ada NIB</i>
eligibility-wanted-still = Baik, sudah saya catat. Apa yang Anda cari?
eligibility-wanted-unclear = Kalimat itu belum saya pahami. Pilih tombol, atau ceritakan usaha Anda. Contoh: <i>saya bikin keripik di Garut, 3 karyawan, belum ada NIB</i>
eligibility-heard =
    <b>Saya menangkap ini:</b>
    { $lines }

    Benar semua?
eligibility-heard-line = • { $label } → <b>{ $answer }</b>{ $yearly ->
        [yes] { " " }(setahun)
       *[no] { "" }
    } <i>(“{ $words }”)</i>
eligibility-heard-wish = • { $label } → <b>{ $answer }</b>
eligibility-heard-right = Ya, benar
eligibility-heard-wrong = Bukan, saya jawab sendiri
eligibility-want-training = Pelatihan
eligibility-want-machine = Mesin, alat, atau bahan baku
eligibility-want-money = Modal atau pinjaman
eligibility-want-licence = Izin, sertifikat, atau merek
eligibility-want-market = Pasar dan promosi
eligibility-want-all = Belum tahu, cek semuanya
eligibility-ask =
    { $question }

    <i>{ $several ->
        [yes] Boleh pilih beberapa.{ " " }
       *[no] { "" }
    }{ $left ->
        [1] Satu pertanyaan ini, lalu hasilnya.
       *[other] Paling banyak { $left } pertanyaan, lalu hasilnya.
    }</i>
eligibility-help-fact =
    { $help }
    { $personal ->
        [yes] Jawaban ini hanya dipakai untuk cek Anda.{ " " }
       *[no] { "" }
    }Kalau tidak tahu, pilih <b>Tidak tahu</b>; itu juga jawaban.
cek-help = Pilih yang paling dekat dengan keperluan Anda. Kalau belum yakin, pilih <b>Belum tahu, cek semuanya</b>.
eligibility-choose-several = Jawaban itu tidak ada dalam pilihan. Tekan satu per satu lalu <b>Selesai memilih</b>, atau ketik nomornya. Contoh: <b>1, 3</b>.
cek-label = { $question }
eligibility-given = { $label }
eligibility-said = { $place }. { $label } → <b>{ $answer }</b>
eligibility-and = { $one }; { $more }
eligibility-answers =
    <b>Jawaban Anda</b>
    { $lines }

    Jawaban mana yang ingin Anda ubah? Yang lain tetap tersimpan.
eligibility-wanted-short = Yang Anda cari
eligibility-money = { MONEY($amount) }
eligibility-number = { AMOUNT($number) } { $unit }
eligibility-day = { DAY($day) }
eligibility-none = Tidak ada
eligibility-pick = { $label }
eligibility-picked = ✓ { $label } (dipilih)
eligibility-picked-done = Selesai memilih
eligibility-again = Anda sudah pernah mengecek. Lihat hasilnya lagi, atau cek dari awal?
eligibility-look = Lihat hasilnya
eligibility-anew = Cek dari awal
eligibility-nothing = Belum ada hasil cek. Mulai saja, hanya beberapa pertanyaan.
eligibility-not-checked = <b>{ $name }</b> belum dicek dengan jawaban Anda.
eligibility-result =
    <b>Hasil cek Anda</b>
    { $outcome ->
        [fits]
            { $maybe ->
                [0] { $good } program cocok atau hampir cocok untuk Anda.
               *[other] { $good } program cocok atau hampir cocok untuk Anda, dan { $maybe } lagi mungkin cocok.
            }
        [maybe] Belum ada yang pasti cocok, tetapi { $maybe } program mungkin cocok.
        [unknown] Belum ada yang bisa dipastikan. Jawab beberapa pertanyaan lagi, atau pilih satu program.
       *[none] Saat ini belum ada yang cocok. Pilih program untuk melihat apa yang perlu diubah.
    }

    { $lines }

    { $left ->
        [0] Pilih program untuk langkah dan syaratnya.
       *[other] Pilih program untuk langkah dan syaratnya, atau <b>Jawab lagi</b> supaya lebih pasti (paling banyak { $left } pertanyaan).
    }
    { $paged }
eligibility-notice = <b>Perhatian:</b> { $text }
eligibility-group-of =
    <b>{ $state ->
        [memenuhi] ✓{ " " }
        [memenuhi_bersyarat] ✓{ " " }
        [perlu_data] ?{ " " }
        [belum_bisa] ✗{ " " }
       *[konfirmasi_dinas] { "" }
    }{ eligibility-state-of }</b>
eligibility-state-of =
    { $state ->
        [memenuhi] Cocok ({ $count })
        [memenuhi_bersyarat] Cocok, setelah beberapa langkah ({ $count })
        [konfirmasi_dinas] Tanyakan ke dinas atau penyelenggara ({ $count })
        [perlu_data] Belum bisa dipastikan ({ $count })
       *[belum_bisa] Belum bisa sekarang ({ $count })
    }
eligibility-name-of =
    { $name }{ $state ->
        [konfirmasi_dinas]
            { $fits ->
                [yes] { " " }<i>(mungkin cocok)</i>
               *[no] { " " }<i>(belum tentu)</i>
            }
       *[other] { "" }
    }
eligibility-line = { $place }. { eligibility-name-of }
eligibility-deeper =
    { $left ->
       *[other] Jawab lagi ({ $left })
    }
eligibility-unfinished = Cek Anda belum selesai. Lanjutkan dulu, hasilnya langsung muncul.
eligibility-facts = Biaya, tarif, dan fakta lain
eligibility-fact-list =
    <b>{ $name }</b>
    { $lines }
eligibility-note-source = <i>{ $certainty ->
        [Q] Menurut peraturan
        [R] Menurut informasi terakhir
        [L] Di sebagian daerah atau tahun lalu
       *[other] Belum terkonfirmasi
    }:</i> { $names }
eligibility-state =
    { $programme ->
        [DEF]
            { $state ->
                [belum_bisa] Bukan IKM, menurut jawaban Anda
                [perlu_data] Belum bisa dipastikan
                [memenuhi] Ya, usaha Anda IKM
               *[konfirmasi_dinas]
                    { $fits ->
                        [yes] Sejauh yang diketahui, usaha Anda IKM
                       *[no] Belum tentu IKM, tanyakan ke dinas
                    }
            }
        [LEG]
            { $state ->
                [belum_bisa] Ada yang wajib dipenuhi dulu
                [perlu_data] Belum bisa dipastikan
                [memenuhi_bersyarat] Belum lengkap, tinggal beberapa langkah
                [memenuhi] Lengkap
               *[konfirmasi_dinas]
                    { $fits ->
                        [yes] Sejauh yang diketahui lengkap
                       *[no] Belum tentu lengkap, tanyakan ke dinas
                    }
            }
       *[other]
            { $state ->
                [belum_bisa] Belum bisa sekarang
                [perlu_data] Belum bisa dipastikan
                [memenuhi_bersyarat]
                    { $fits ->
                        [yes] Cocok, setelah beberapa langkah
                       *[no] Belum tentu cocok, ada beberapa langkah
                    }
                [memenuhi] Cocok
               *[konfirmasi_dinas]
                    { $fits ->
                        [yes] Mungkin cocok, tanyakan ke dinas atau penyelenggara
                       *[no] Belum tentu cocok, tanyakan ke dinas atau penyelenggara
                    }
            }
    }
eligibility-programme =
    { $name }
    <b>{ $state }</b>
    { $lines }

    { $programme ->
        [DEF] { "" }
        [LEG] { "" }
        [KUR] <i>Keputusan tetap pada bank.</i>
        [KUR-KECIL] <i>Keputusan tetap pada bank.</i>
        [KUR-KHUSUS] <i>Keputusan tetap pada bank.</i>
        [KUR-MIKRO] <i>Keputusan tetap pada bank.</i>
        [KUR-SUPERMIKRO] <i>Keputusan tetap pada bank.</i>
        [KIP] <i>Keputusan tetap pada bank.</i>
       *[other] <i>Keputusan tetap pada dinas atau penyelenggara.</i>
    }
eligibility-better = Cek program itu
eligibility-referred = Mungkin lebih cocok: <b>{ $name }</b>.
eligibility-section =
    { $section ->
        [measures] <b>Ukuran usaha Anda</b>
        [missing] <b>Masih perlu dijawab</b> (tekan tombolnya)
        [unmet] <b>Syarat yang belum terpenuhi</b>
       *[steps] <b>Langkah Anda</b>
    }
eligibility-measure = • { $name }: <b>{ $value }</b>
eligibility-bullet = • { $text }
eligibility-unmet =
    • { $text }{ $certain ->
        [yes] { "" }
       *[no] { " " }<i>Aturannya belum terkonfirmasi.</i>
    }
eligibility-ask-office = Tanyakan ke bidang industri di dinas kabupaten/kota Anda.
eligibility-more = <i>dan { $count } lagi</i>
eligibility-counts =
    <i>Syarat: { $met } terpenuhi{ $unmet ->
        [0] { "" }
       *[other] , { $unmet } belum
    }{ $open ->
        [0] { "" }
       *[other] , { $open } perlu dipastikan
    }.</i>
eligibility-nearer = Apa yang perlu diubah?
eligibility-nearest =
    <b>{ $name }</b>

    { $lines }
eligibility-nearest-fits = Sudah cocok, tidak ada yang perlu diubah.
eligibility-nearest-section =
    { $section ->
        [impossible] <b>Tidak bisa diubah sekarang</b>
        [unknown] <b>Jawab dulu</b>
        [changes] <b>Yang perlu Anda lakukan</b>
        [waits] <b>Tinggal menunggu</b>
        [instead] <b>Atau, bila mau menunggu, cukup ini</b>
        [steps] <b>Masih perlu dibereskan</b>
       *[office] <b>Dipastikan dinas atau penyelenggara</b>
    }
eligibility-change-to = • { $label } → <b>{ $answer }</b>
eligibility-wait = • { DAY($day) }: { $label } <b>{ $number }</b>
eligibility-suppose = Andaikan itu sudah beres
eligibility-trials = Andaikan jawaban lain
eligibility-try =
    <b>Andaikan</b>
    { $lines }

    Jawaban mana yang ingin Anda coba ganti? Jawaban asli tetap tersimpan.
eligibility-try-other = Coba jawaban lain
eligibility-supposed =
    <b>Andaikan</b>
    { $supposed }

    { $lines }

    <i>Ini hanya pengandaian; jawaban Anda tidak berubah.</i>
eligibility-would-be =
    { $name }
    { $before } → <b>{ $after }</b>
eligibility-would-be-same = Tidak ada hasil yang berubah.
eligibility-all-conditions = Semua syarat
eligibility-conditions =
    <b>Syarat: { $name }</b>

    { $lines }
eligibility-group =
    { $group ->
        [unmet] <b>Syarat yang belum terpenuhi ({ $count })</b>
        [open] <b>Syarat yang belum diketahui ({ $count })</b>
        [met] <b>Syarat yang terpenuhi ({ $count })</b>
        [first] <b>Membuat Anda didahulukan ({ $count })</b>
        [size] <b>Ukuran usaha ({ $count })</b>
       *[note] <b>Keterangan, tidak menggugurkan ({ $count })</b>
    }
eligibility-condition =
    { $mark ->
        [met] ✓
        [first] ✓
        [unmet] ✗
        [open] ?
       *[note] –
    } { eligibility-condition-words }
eligibility-condition-words =
    { $place }. { $text }{ $certain ->
        [no] { " " }<i>Aturannya belum terkonfirmasi.</i>
       *[yes]
            { $office ->
                [yes] { " " }<i>Perlu dipastikan.</i>
               *[no] { "" }
            }
    }
eligibility-advice =
    { $doubtful ->
        [yes] → Bila tidak: { $advice }
       *[no] → { $advice }
    }
eligibility-advice-none = → Tanyakan ke dinas.
eligibility-answer-missing = Jawab { $count } pertanyaan
eligibility-tell = { $label }?
eligibility-sources = Sumber tiap syarat
eligibility-how = Cara daftar, dokumen, manfaat
eligibility-instead = Cek { $name }
eligibility-change = Ubah jawaban
eligibility-back-to-result = Ke hasil
eligibility-source-list =
    <b>Sumber: { $name }</b>
    Nomornya sama dengan nomor syarat.

    { $lines }
eligibility-source =
    { $place }. { $certainty ->
        [Q] <i>Menurut peraturan:</i>
        [R] <i>Menurut informasi terakhir:</i>
        [L] <i>Di sebagian daerah atau tahun lalu:</i>
        [UK] <i>Belum terkonfirmasi:</i>
       *[UN] <i>Dicari, tidak ditemukan:</i>
    } { $names }
eligibility-source-name =
    { $has_address ->
        [yes] <a href="{ $address }">{ $name }</a>
       *[no] { $name }
    }{ $has_remark ->
        [yes] , { $remark }
       *[no] { "" }
    }{ $has_date ->
        [yes] { " " }({ DATE($date) })
       *[no] { "" }
    }
eligibility-source-none = tidak ada sumber yang kami lihat
eligibility-contradiction =
    <b>Sumber berbeda: { $topic }</b>
    • { $one }
    • { $other }
    Yang kami ikuti: { $followed }
eligibility-picture = Hasil sebagai gambar
eligibility-take = Simpan, lainnya
eligibility-others =
    Simpan hasil ini sebagai gambar, atau lihat apa jadinya dengan jawaban lain. Jawaban Anda tidak berubah.
eligibility-take-along =
    <b>{ $name }</b>
    Hasil ini bisa Anda bawa ke dinas, simpan, atau bagikan. Isinya tanpa NIK dan tanpa nama Anda.
eligibility-take-pdf = Daftar periksa (PDF)
eligibility-take-text = Daftar periksa (pesan)
eligibility-take-picture = Gambar hasil
eligibility-take-share = Bagikan ke orang lain
eligibility-picture-caption = Hasil cek menurut jawaban Anda, { SHORTDAY($day) }. Tanpa NIK dan tanpa nama.
eligibility-checklist-caption =
    <b>{ $name }</b>
    Daftar periksa untuk dibawa ke dinas, dicetak atau di layar. Tidak memuat NIK.
eligibility-checklist-text =
    <b>{ $name }</b>
    { $place ->
        [1] { $state }
       *[other] Lanjutan ({ $place })
    }
    { $place ->
        [1] <i>Menurut jawaban Anda, { SHORTDAY($day) }. Tidak memuat NIK.</i>{ "\u000A" }
       *[other] { "" }
    }
    { $lines }
eligibility-share =
    Pesan di bawah ini siap diteruskan. Isinya hanya tentang program, tidak ada data Anda.

    Atau tekan tombol, lalu pilih penerimanya.
eligibility-share-send = Pilih penerima
eligibility-share-words =
    { $name }
    { $purpose }

    Cek sendiri apakah cocok untuk Anda: gratis, beberapa pertanyaan, tanpa NIK.
eligibility-share-text =
    { $words }
    { $link }
eligibility-link-unknown = Program di tautan itu tidak ada lagi. Anda bisa mengecek semua program yang ada.
eligibility-paper-words = { $text }
eligibility-paper-result = Hasil cek program
eligibility-paper-checklist = Daftar periksa: { $name }
eligibility-paper-day = Menurut jawaban Anda, { SHORTDAY($day) }
eligibility-paper-step = { $place }. { $text }
eligibility-paper-heading =
    { $part ->
        [documents] <b>Dokumen</b>
        [steps] <b>Cara daftar</b>
        [office] <b>Ke mana bertanya</b>
       *[sources] <b>Sumber tiap syarat (nomornya sama dengan nomor syarat)</b>
    }
eligibility-paper-office = { $office }. Nama menurut daftar publik, bisa sudah berubah. Alamatnya belum kami punya; tanyakan alamatnya di kantor pemerintah setempat.
eligibility-paper-office-unknown = Dinas yang membidangi industri di kabupaten/kota Anda. Alamatnya belum kami punya; tanyakan alamatnya di kantor pemerintah setempat.
eligibility-paper-foot = Tidak memuat NIK, nama, atau data pribadi lain. Keputusan tetap pada dinas atau penyelenggara.
eligibility-paper-link = Cek sendiri di Telegram: { $link }
eligibility-paper-entry =
    { $mark ->
        [yes] ✓ { $text }
        [partly] ✓ { $text }
        [no] ✗ { $text }
        [unknown] ? { $text }
        [box] [ ] { $text }
        [none] { $text }
       *[dot] • { $text }
    }
eligibility-how-to =
    <b>{ $name }</b>
    { $purpose }

    <b>Cara daftar</b>
    { $how }

    <b>Dokumen</b>
    { $documents }

    <b>Yang didapat</b>
    { $benefits }

    <b>Penyelenggara</b>
    { $run_by }

    <b>Masa berlaku</b>
    { $validity }

    <b>Yang belum diketahui</b>
    { $unknowns }
question-province = “{ $text }” belum saya kenali sebagai provinsi. Contoh: <b>Jawa Barat</b>, <b>Papua Pegunungan</b>, <b>NTT</b>.
question-province-unclear = “{ $text }” belum jelas. Maksud Anda provinsi yang mana?
question-code = “{ $text }” bukan kode { $digits } angka. Contoh: <b>10794</b>.
question-day = “{ $text }” belum saya kenali sebagai tanggal. Contoh: <b>{ DATE($example) }</b>.
question-number-range = Angka itu di luar yang wajar. Tulis antara { AMOUNT($low) } dan { AMOUNT($high) }.

## Tanya jawab, obrolan ringan, kabar burung (knowledge)

command-tanya = Tanya apa saja
menu-tanya = Tanya apa saja
common-officer = Bicara dengan petugas
knowledge-answer =
    <b>{ $question }</b>
    { $answer }

    { $source }{ $ends ->
        [yes] { " " }<i>Berlaku sampai { DATE($until) }.</i>
       *[no] { "" }
    }
    { $remark ->
        [thanks]
            { "" }
            👍 Terima kasih, senang bisa membantu.
        [noted]
            { "" }
            📝 Saya catat kata-kata Anda, supaya lain kali langsung ketemu.
        [aside]
            { "" }
            Kita lanjutkan isiannya:
       *[none] { "" }
    }
knowledge-source = <i>{ $certainty ->
        [Q] Menurut peraturan
        [R] Menurut informasi terakhir
        [L] Di sebagian daerah atau tahun lalu
       *[UN] Dicari, tidak ditemukan
    }:</i> { $names }
knowledge-short =
    <b>{ $question }</b>
    { $answer }

    { $source }{ $ends ->
        [yes] { " " }<i>Berlaku sampai { DATE($until) }.</i>
       *[no] { "" }
    }
knowledge-in-private = Tanya lebih lanjut
knowledge-inline-ask = Tanya langsung ke bot
knowledge-inline-nothing = Tidak ketemu? Tanya langsung
knowledge-check = Cek syarat saya
knowledge-sheet = Apa program ini?
knowledge-officer = Tanya petugas
knowledge-good = 👍 Membantu
knowledge-not-this = Bukan ini
knowledge-choose = Maksud Anda yang mana?
knowledge-none-of-them = Bukan semuanya
knowledge-which =
    Baik, ternyata bukan <b>{ $question }</b>
    Maksud Anda yang mana?
knowledge-wrong-button = Jawabannya keliru
knowledge-wrong =
    Terima kasih sudah memberi tahu. Jawaban itu akan diperiksa lagi oleh kementerian.
    Sementara itu, pastikan dulu ke dinas perindustrian Anda sebelum memakainya.
knowledge-unknown =
    Maaf, saya belum punya jawaban yang pasti untuk itu, dan saya tidak mau mengarang. Pertanyaan Anda saya catat.
    { $person ->
        [yes] Mau saya sambungkan dengan petugas? Atau coba dengan kata lain.
       *[no] Coba dengan kata lain, lihat topiknya, atau tanyakan ke dinas perindustrian Anda.
    }
knowledge-unreadable =
    Saya belum menemukan pertanyaannya. Tulis saja dengan kata-kata biasa.
    Contoh: <i>syarat KUR apa saja?</i>
knowledge-topics-button = Lihat topik pertanyaan
knowledge-topics =
    <b>Tanya apa saja</b>
    Tulis pertanyaan Anda dengan bahasa sehari-hari. Contoh: <i>bikin NIB bayar gak?</i>

    Atau pilih topiknya:
knowledge-topic =
    <b>{ $name }</b>
    Pilih pertanyaannya, atau tulis pertanyaan Anda sendiri.
knowledge-file-unasked =
    Foto atau berkasnya tidak saya simpan karena belum ada yang memintanya.
    Kalau ada yang mau ditanyakan, tulis saja dengan kata-kata.
knowledge-other-kind =
    { $what ->
        [sticker] Stikernya bagus! 😊 Tetapi saya hanya paham tulisan dan tombol.
        [voice] Maaf, saya belum bisa mendengar pesan suara. Tolong ketik pertanyaannya, singkat saja tidak apa-apa.
        [audio] Maaf, saya belum bisa mendengar rekaman. Tolong ketik saja.
        [video] Maaf, saya belum bisa menonton video. Tolong ketik saja apa yang ingin Anda tanyakan.
        [video_note] Maaf, saya belum bisa menonton video. Tolong ketik saja apa yang ingin Anda tanyakan.
        [animation] Lucu! 😄 Tetapi saya hanya paham tulisan dan tombol.
        [location] Terima kasih. Lokasi tidak saya perlukan dan tidak saya simpan; kalau perlu, cukup tulis nama provinsinya.
        [venue] Terima kasih. Lokasi tidak saya perlukan dan tidak saya simpan; kalau perlu, cukup tulis nama provinsinya.
        [contact] Terima kasih, tetapi kontak orang lain tidak saya simpan. Jangan kirim nomor orang lain, ya.
        [poll] Saya tidak ikut jajak pendapat. Kalau ada pertanyaan, tulis saja.
        [dice] Semoga beruntung! 🎲 Untuk program IKM, yang menentukan syaratnya, bukan dadu.
       *[other] Saya hanya paham tulisan, tombol, dan foto yang diminta.
    }
    Contoh: <i>syarat WUB apa saja?</i>
knowledge-rumour =
    { $verdict ->
        [true] ✅ <b>Benar</b>
        [outdated] ⏳ <b>Sudah tidak berlaku</b>
        [false] ❌ <b>Tidak benar</b>
       *[unknown] ❓ <b>Belum bisa dipastikan</b>
    }
    Kabarnya: <i>{ $claim }.</i>

    { $answer }{ $fee ->
        [yes]
            { "" }

            ⚠️ Jangan membayar apa pun dan jangan memberi NIK, PIN, atau OTP.
       *[no] { "" }
    }

    { $source }
knowledge-rumour-share =
    { $verdict ->
        [true] BENAR
        [outdated] SUDAH TIDAK BERLAKU
        [false] TIDAK BENAR
       *[unknown] BELUM BISA DIPASTIKAN
    }: { $claim }.
    { $answer }
    Program resmi tidak meminta uang di muka, PIN, atau OTP.
knowledge-forward = Teruskan ke yang lain
knowledge-rumour-unknown =
    ❓ <b>Belum bisa kami pastikan.</b> Saya tidak menemukan sumber yang membenarkan atau membantahnya.

    ⚠️ Sebelum jelas, jangan membayar apa pun, jangan mengisi data di tautan itu, dan jangan memberi NIK, PIN, atau OTP. Program resmi tidak meminta uang di muka.
    { $passed ->
        [yes] Sudah saya teruskan ke meja kementerian (nomor { $number }). Jawabannya Anda terima di sini, paling lambat { MOMENT($by, $zone) }.
       *[no] Tanyakan ke dinas perindustrian Anda.
    }
knowledge-talk-person =
    { $person ->
        [yes] Bisa. Tekan tombolnya, nanti petugas yang menjawab.
       *[no] Untuk sekarang saya yang menjawab dulu. Tulis pertanyaannya, atau hubungi dinas perindustrian Anda.
    }
knowledge-talk-insult =
    { $variant ->
        [0] Maaf kalau saya mengecewakan. Coba tulis pertanyaannya dengan kata lain, saya usahakan lagi.
       *[other] Maaf, saya memang belum paham semuanya. Tulis sekali lagi, ya. Contoh: <i>syarat KUR apa saja?</i>
    }
knowledge-talk-free = Gratis. Bot ini tidak pernah memungut biaya, dan tidak pernah meminta NIK, PIN, atau OTP.
knowledge-talk-privacy =
    Yang disimpan hanya yang Anda izinkan. Lihat, unduh, atau hapus semuanya di <b>/dataku</b>, kapan saja.
    NIK, PIN, dan OTP tidak pernah disimpan.
knowledge-talk-language =
    Saya paham bahasa Indonesia sehari-hari dan sedikit bahasa Inggris. Bahasa tombol diganti di /bahasa.
    <i>To switch to English: /bahasa en</i>
knowledge-talk-who =
    Saya Sinkron IKM, robot tanya jawab program industri kecil dan menengah.
    Saya menjawab dari sumber yang saya sebutkan; kalau tidak tahu, saya bilang tidak tahu.
knowledge-talk-what =
    Saya bisa tiga hal:
    • menjawab pertanyaan, misalnya <i>bikin NIB bayar gak?</i>
    • memeriksa program mana yang cocok: /cek
    • mengabari Anda bila sebuah program dibuka: /kabar
knowledge-talk-how =
    { $variant ->
        [0] Kabar baik, { $name }, terima kasih! Semoga usahanya lancar. Ada yang bisa dibantu?
       *[other] Baik, dan siap membantu. 😊 Anda bagaimana? Mau tanya apa hari ini?
    }
knowledge-talk-sad =
    { $variant ->
        [0] Sabar, ya. Pelan-pelan saja, kita cari jalannya bersama. Tulis satu hal yang paling membuat bingung.
       *[other] Wajar kalau terasa berat. Mulai dari satu pertanyaan dulu, nanti saya bantu langkahnya.
    }
knowledge-talk-thanks =
    { $variant ->
        [0] Sama-sama, { $name }. Semoga usahanya lancar! 🙏
       *[other] Sama-sama! Kalau ada lagi, tulis saja.
    }
knowledge-talk-praise =
    { $variant ->
        [0] Terima kasih, jadi semangat. 😊 Ada lagi yang mau ditanyakan?
       *[other] Wah, terima kasih! Semoga usahanya makin maju.
    }
knowledge-talk-love = Terima kasih. 😊 Hati saya untuk industri kecil. Ada yang mau ditanyakan tentang usahanya?
knowledge-talk-sorry = Tidak apa-apa. Lanjutkan saja.
knowledge-talk-bye =
    { $variant ->
        [0] Sampai jumpa, { $name }. Kapan saja perlu, tulis lagi di sini.
       *[other] Baik. Sampai nanti, semoga lancar usahanya! 👋
    }
knowledge-talk-test = Masuk, terbaca. ✅ Silakan tulis pertanyaannya.
knowledge-talk-laugh =
    { $variant ->
        [0] 😄 Senang bisa membuat Anda tertawa. Ada yang mau ditanyakan?
       *[other] 😄 Lanjut, mau tanya apa?
    }
knowledge-talk-time = Sekarang { DAY($day) }, { MOMENT($now, $zone) }.
knowledge-talk-ask = Silakan, langsung tulis saja pertanyaannya. Bahasa sehari-hari tidak apa-apa.
knowledge-talk-fine = Siap. Kalau ada lagi, tulis saja.
knowledge-talk-yes = Baik. Yang mana yang mau dilanjutkan? Tulis pertanyaannya, atau pilih di bawah.
knowledge-talk-no = Baik, tidak apa-apa. Kalau perlu sesuatu, tulis saja.
knowledge-talk-salam = Waalaikumsalam. Ada yang bisa dibantu, { $name }? Tulis saja pertanyaannya.
knowledge-talk-greeting =
    { $part ->
        [morning] Selamat pagi
        [noon] Selamat siang
        [afternoon] Selamat sore
       *[evening] Selamat malam
    }, { $name }! { $variant ->
        [0] Ada yang bisa dibantu? Tulis saja pertanyaannya.
       *[other] Mau tanya apa? Contoh: <i>syarat WUB apa saja?</i>
    }

## Pembukaan program dan kabar (openings)

eligibility-watch = Kabari saya bila dibuka
eligibility-opened =
    { $when ->
        [now] 📣 <b>Sedang dibuka di wilayah Anda</b>
       *[soon] 📣 <b>Akan dibuka di wilayah Anda</b>
    }
    { $terms }
eligibility-remind = Ingatkan saya, { SHORTDAY($day) }
openings-days = { DAY($first) } sampai <b>{ DAY($last) }</b>
openings-quota =
    { $quota ->
        [0] Tempat: sudah penuh
       *[other] Tempat: { AMOUNT($quota) }
    }
openings-topics-of =
    Untuk produk:
    { $topics }
openings-topic = • { $text }
openings-bought =
    { $known ->
        [both] Mesin dibeli { DATE($first) } sampai { DATE($last) }
        [first] Mesin dibeli mulai { DATE($first) }
       *[last] Mesin dibeli paling lambat { DATE($last) }
    }
openings-note = Catatan: { $note }
openings-everywhere = semua provinsi
openings-places = { $names }
openings-announced =
    <b>Dibuka: { $name }</b>
    Di: { $where }
    { $terms }

    <i>Anda menerima ini karena pernah memilih “Kabari saya”.</i>
openings-check = Cek apakah saya cocok
openings-check-named = Cek: { $name }
openings-stop = Jangan kabari lagi
openings-watching =
    Baik. Begitu <b>{ $name }</b> dibuka, Anda dikabari satu kali.
    Wilayah: { $where }
    { $lines }
openings-other-place = Ganti provinsi
openings-ask-place =
    <b>{ $name }</b>
    Kabar untuk provinsi mana? Ketik namanya, misalnya <b>Jawa Barat</b>.
openings-anywhere = Provinsi mana saja
openings-place-help =
    { $question ->
        [province] ℹ️ Anda hanya dikabari bila program dibuka di provinsi ini. Pilih <b>Provinsi mana saja</b> bila tempat usaha belum pasti.
       *[end] ℹ️ Ketik nama provinsi, misalnya <b>Jawa Barat</b>.
    }
openings-place-label =
    { $question ->
       *[province] Provinsi
    }
openings-stopped =
    { $was ->
        [yes] Baik, Anda tidak dikabari lagi tentang <b>{ $name }</b>.
       *[no] Anda memang tidak sedang menunggu kabar tentang <b>{ $name }</b>.
    }
openings-stopped-gone = Program itu sudah tidak ada dalam daftar. Anda tidak dikabari lagi.
openings-again = Kabari saya lagi
openings-kabar = Kabar saya
openings-wanted =
    <b>Kabar yang Anda tunggu</b>
    { $count ->
        [0] Belum ada. Setelah /cek, pilih <b>Kabari saya bila dibuka</b> pada satu program, atau <b>Ingatkan saya</b> pada hasil yang tinggal menunggu waktu.
       *[other] { $lines }
    }
    { $paged }
openings-wanted-programme = { $place }. <b>{ $name }</b> bila dibuka di: { $where }
openings-wanted-day = { $place }. { DAY($day) }: { $line }
openings-stop-named = Hentikan: { $name }
openings-stop-day = Hentikan: { SHORTDAY($day) }
openings-reminding =
    Baik. Anda diingatkan pada <b>{ DAY($day) }</b> pukul 08.00 { $zone } untuk mengecek lagi:
    { $name }
openings-remind-stop = Jangan ingatkan
openings-remind-stopped =
    { $was ->
        [yes] Baik, pengingat itu dihapus.
       *[no] Pengingat itu sudah tidak ada.
    }
openings-remind-day = Tanggal pengingat harus mulai besok dan paling lama { $most } tahun lagi. Buka hasil cek Anda untuk tanggal yang baru.
openings-reminder =
    <b>Anda minta diingatkan</b>
    { $lines }

    Cek lagi, ya: jawaban lain mungkin sudah berubah.
openings-reminder-line = <b>{ $name }</b>: waktunya sudah cukup ({ $fact })
openings-reminder-late =
    { $line }
      <i>Seharusnya kami ingatkan { DATE($day) }. Maaf terlambat.</i>
openings-list =
    <b>Program yang dibuka</b>
    { $count ->
        [0] Belum ada yang dibuka atau akan dibuka.
       *[other] { $lines }
    }
    { $paged }
openings-line =
    { $place }. <b>{ $name }</b>, { $when ->
        [now] sedang dibuka
       *[soon] akan dibuka
    }
      { $where }: { SHORTDAY($first) } sampai { SHORTDAY($last) }
openings-open = Buka program
openings-look = { $name }
openings-back = Daftar pembukaan
openings-one =
    <b>{ $name }</b>
    Di: { $where }
    { $terms }

    Sudah dikabari: { AMOUNT($told) } orang.
openings-change = Ubah
openings-close = Tutup
openings-close-ask =
    <b>Tutup pembukaan ini?</b>
    { $name }
    Di: { $where }

    Yang belum dikabari tidak akan dikabari. { $told ->
        [0] Belum ada yang dikabari.
       *[other] { AMOUNT($told) } orang sudah atau sedang dikabari; mereka tidak diberi tahu lagi.
    } Menutup tidak bisa dibatalkan, tetapi program bisa dibuka lagi sebagai pembukaan baru.
openings-close-yes = Ya, tutup
openings-closed =
    Pembukaan <b>{ $name }</b> ditutup.{ $stopped ->
        [0] { "" }
       *[other] { " " }{ AMOUNT($stopped) } kabar yang belum terkirim ditarik kembali.
    }
    { $receipt }
openings-over = Pembukaan itu sudah ditutup atau sudah lewat. Tidak ada yang berubah.
openings-nothing = Program atau provinsi itu tidak ada dalam daftar. Tidak ada yang berubah.
openings-all = Semua provinsi
openings-today = Hari ini
openings-not-said = Tidak ditentukan
openings-no-note = Tanpa catatan
openings-ask-programme = Program mana yang dibuka? Tekan tombolnya, atau ketik namanya, misalnya <b>WUB</b>.
openings-programme = “{ $text }” belum saya kenali sebagai satu program. Ketik singkatannya, misalnya <b>WUB</b>, atau tekan tombolnya.
openings-ask-provinces = Dibuka di provinsi mana? Ketik satu atau beberapa, misalnya <b>Jawa Barat, Banten</b>, atau pilih semua.
openings-province = “{ $text }” belum jelas provinsinya. Tulis nama lengkap, dipisah koma, misalnya <b>Papua Barat, Maluku</b>.
openings-ask-first = Mulai kapan? Misalnya <b>{ SHORTDAY($start) }</b>.
openings-ask-last = Sampai kapan? Tulis hari terakhirnya, misalnya <b>{ SHORTDAY($example) }</b>.
openings-ask-quota = Berapa tempat yang tersedia? Tulis angkanya, misalnya <b>25</b>; <b>0</b> berarti sudah penuh.
openings-quota-wrong = Jumlah tempat paling banyak { AMOUNT($most) }. Contoh: <b>25</b>.
openings-ask-topics = Untuk jenis produk apa? Tekan satu per satu lalu <b>Selesai memilih</b>, atau ketik dengan koma.
openings-topics = “{ $text }” tidak ada dalam pilihan. Tulis seperti pada tombolnya, dipisah koma, misalnya <b>batik, tenun</b>.
openings-pick = { $label }
openings-picked = ✓ { $label } (dipilih)
openings-picked-done = Selesai memilih
openings-ask-bought = Mesin yang dibeli mulai tanggal berapa boleh diajukan? Misalnya <b>{ SHORTDAY($start) }</b>.
openings-ask-bought-until = Mesin yang dibeli sampai tanggal berapa boleh diajukan? Misalnya <b>{ SHORTDAY($example) }</b>.
openings-ask-note = Ada catatan untuk peserta? Misalnya cara mendaftar: <b>daftar di dinas kabupaten sampai hari Jumat</b>.
openings-day-before = Terlalu awal. Tulis { DATE($first) } atau sesudahnya.
openings-day-past = { DATE($day) } sudah lewat. Tulis hari ini atau sesudahnya.
openings-day-far = { DATE($day) } lebih dari setahun lagi. Periksa tahunnya, ya.
openings-confirm =
    <b>Periksa dulu</b>
    { $name }
    Di: { $where }
    { $terms }

    <b>Yang akan dikabari: { AMOUNT($people) } orang</b>
    { $lines }
openings-told-in = • { $province }: { AMOUNT($count) }
openings-told-more = • { $provinces } provinsi lain: { AMOUNT($count) }
openings-told-anywhere = • Tanpa provinsi tertentu: { AMOUNT($count) }
openings-confirm-yes = Buka dan kabari
openings-change-yes = Simpan perubahan
openings-opened =
    Dibuka: <b>{ $name }</b>, di { $where }.
    { $people ->
        [0] Belum ada yang menunggu kabar; siapa yang memintanya nanti tetap dikabari selama masih dibuka.
       *[other] { AMOUNT($people) } orang dikabari satu kali, tidak pada malam hari.
    } Salah? Tutup saja sebelum terkirim.
    { $receipt }
openings-changed =
    Disimpan: <b>{ $name }</b>, di { $where }.
    Yang belum dikabari ({ AMOUNT($people) } orang) mendapat isi yang baru. Yang sudah dikabari tidak diberi tahu lagi.
    { $receipt }
openings-help =
    { $question ->
        [programme] ℹ️ Satu program tiap pembukaan. Ketik singkatannya, misalnya <b>WUB</b>, atau sebagian namanya.
        [provinces] ℹ️ Hanya orang dari provinsi ini yang dikabari. Ketik namanya dipisah koma, misalnya <b>Jawa Barat, NTT</b>.
        [first] ℹ️ Hari pertama orang bisa mendaftar, misalnya <b>1 Desember</b>. Kabar dikirim sejak pembukaan disimpan.
        [last] ℹ️ Hari terakhir orang bisa mendaftar, misalnya <b>15 Desember</b>.
        [quota] ℹ️ Jumlah tempat, misalnya <b>25</b>. Bila nanti penuh, ubah menjadi <b>0</b>.
        [topics] ℹ️ Misalnya <b>batik, tenun</b>. Bila semua produk boleh, pilih <b>Tidak ditentukan</b>.
        [bought_from] ℹ️ Dipakai untuk syarat tanggal beli mesin. Contoh: <b>1 Januari 2026</b>.
        [bought_until] ℹ️ Dipakai untuk syarat tanggal beli mesin. Contoh: <b>30 September 2026</b>.
        [note] ℹ️ Satu atau dua kalimat yang dibaca peserta. Jangan menulis data pribadi.
       *[end] ℹ️ Periksa semuanya. Setelah disimpan, orang yang menunggu dikabari. Program dan provinsi tidak bisa diubah lagi.
    }
openings-label =
    { $question ->
        [programme] Program
        [provinces] Provinsi
        [first] Hari pertama
        [last] Hari terakhir
        [quota] Jumlah tempat
        [topics] Jenis produk
        [bought_from] Mesin dibeli mulai
        [bought_until] Mesin dibeli sampai
       *[note] Catatan
    }

## Menyimpan jawaban, data saya (keeping, mydata, rule-change)

menu-dataku = Data saya
command-dataku = Lihat, unduh, atau hapus data saya
eligibility-done = Selesai
keeping-ask =
    <b>Simpan { $count } jawaban Anda untuk cek berikutnya?</b>

    Kalau <b>ya</b>: cek berikutnya lebih singkat, dan Anda kami beri tahu bila aturan baru mengubah hasil Anda.
    Yang disimpan hanya jawaban dan hasil cek ini; tidak ada NIK, foto KTP, atau PIN.
    Jawaban yang sudah lama ditanyakan lagi. Semuanya terhapus sendiri bila 2 tahun tidak dipakai, dan bisa Anda hapus kapan saja di /dataku.

    Kalau <b>tidak</b>: jawaban cek ini dihapus sekarang.
keeping-yes = Ya, simpan
keeping-no = Tidak, hapus sekarang
keeping-kept = Baik, { $count } jawaban disimpan. Lihat, unduh, atau hapus kapan saja di /dataku.
keeping-updated = Selesai. Jawaban yang Anda simpan sudah diperbarui dengan cek ini ({ $count } jawaban). Lihat atau hapus di /dataku.
keeping-forgotten = Selesai. Jawaban cek ini sudah dihapus; tidak ada yang disimpan.
keeping-outdated = Tombol itu dari cek yang lama. Tidak ada yang berubah.
keeping-used =
    Saya memakai { $count } jawaban Anda dari { $days ->
        [one] { DATE($last) }
       *[several] { DATE($first) } sampai { DATE($last) }
    }.{ $stale ->
        [yes] { " " }Yang sudah terlalu lama saya tanyakan lagi.
       *[no] { "" }
    }
keeping-see = Lihat atau ubah
keeping-no-photo =
    Fotonya tidak saya ambil. Untuk cek ini cukup jawaban tertulis; jangan kirim foto KTP atau dokumen pribadi lain.
mydata-open = Data saya
mydata-shown =
    <b>Data Anda di bot ini</b>
    Hanya Anda yang melihat halaman ini. NIK, foto KTP, PIN, dan OTP tidak pernah kami simpan.

    { $lines }
mydata-section =
    { $section ->
        [yours] <b>Milik Anda, bisa dihapus</b>
        [office] <b>Tetap dicatat</b>
        [going] <b>Akan dihapus</b>
       *[staying] <b>Tetap dicatat</b>
    }
mydata-nothing = • Tidak ada
mydata-kind =
    • { $kind ->
        [profile] Jawaban cek yang Anda simpan: { $count }
        [dialogues] Isian yang belum ditutup: { $count }
        [messages] Isi chat beberapa hari terakhir: { $count } pesan
        [cases] Pertanyaan kepada petugas, dengan jawabannya: { $count }
        [case_work] Pekerjaan Anda atas pertanyaan warga: { $count }
        [wishes] Kabar dan pengingat yang Anda minta: { $count }
        [registrations] Pendaftaran kelas: { $count }
        [questions] Pertanyaan Anda: { $count }
        [broadcasts] Siaran yang Anda terima: { $count }
        [outcomes] Kabar usaha setelah kelas: { $count }
        [attendance] Hari Anda tercatat hadir di kelas: { $count }
        [class_work] Presensi yang Anda catat sebagai petugas: { $count }
        [account] Akun: nomor Telegram, nama, bahasa
        [waiting] Pesan yang menunggu dikirim: { $count }
        [roles] Peran, termasuk yang sudah berakhir: { $count }
        [reports] Laporan kegiatan yang Anda kirim: { $count }
        [proposals] Usulan kegiatan yang Anda tulis: { $count }
        [reminders] Pengingat yang dikirim: { $count }
        [handings] Tugas yang dialihkan ke rekan: { $count }
        [delegations] Saling menggantikan di kantor: { $count }
        [successions] Serah terima tugas di kantor: { $count }
        [extensions] Perpanjangan yang Anda minta: { $count }
        [duties] Tugas di luar bot yang Anda tandai selesai: { $count }
        [decisions] Pekerjaan untuk kementerian: { $count }
        [invitations] Undangan: { $count }
        [record] Catatan tindakan (tanpa isi jawaban): { $count }
       *[other] Lainnya: { $count }
    }{ $dated ->
        [newest] , terbaru { SHORTDAY($newest) }
        [since] , sejak { SHORTDAY($newest) }
       *[no] { "" }
    }
mydata-role = • Peran Anda sekarang: { $office }
mydata-see-answers = Lihat jawaban
mydata-export-button = Unduh data saya
mydata-delete-profile = Hapus jawaban tersimpan
mydata-delete-all = Hapus semua data saya
mydata-no-answers = Tidak ada jawaban yang disimpan.
mydata-answers =
    <b>Jawaban yang disimpan ({ $count })</b>
    { $paged }
    { $lines }

    Untuk mengubahnya, mulai cek lagi dan pilih <b>Lihat atau ubah</b>.
mydata-answer = • { $label } → <b>{ $answer }</b> ({ SHORTDAY($told) })
mydata-exported = Semua data Anda dalam satu berkas (JSON, untuk dibaca program). Isinya dalam kalimat biasa ada di bawah ini.
mydata-readable =
    <b>Data Anda ({ $part } dari { $parts })</b>
    { $lines }
mydata-delete =
    <b>Yakin dihapus? Ini tidak bisa dibatalkan.</b>

    { $lines }

    { $what ->
        [profile] { "" }
       *[all]
            { $roles ->
                [now] Laporan dan catatan kantor milik kantor, jadi tetap ada. Peran Anda juga tetap; bila ingin berhenti, minta administrator mencabutnya.
                [ended] Laporan dan catatan kantor milik kantor, jadi tetap ada, termasuk nama Anda di situ.
               *[never] Nama Anda ikut dihapus. Nomor Telegram dan bahasa tetap, supaya bot bisa membalas Anda; catatan tindakan tetap sebagai bukti.
            }
    }
mydata-sure = Ya, hapus
mydata-receipt =
    <b>Tanda terima penghapusan</b>
    Nomor: <b>{ $number }</b>
    Waktu: { MOMENT($at) }

    Yang dihapus:
    { $lines }

    Simpan pesan ini. Catatan penghapusan kami hanya memuat nomor dan jumlah ini, tanpa nama.
mydata-deleted =
    • { $kind ->
        [profile] Jawaban dan hasil cek yang disimpan
        [dialogues] Isian yang belum ditutup: { $count }
        [messages] Isi chat: { $count } pesan
        [cases] Pertanyaan kepada petugas: { $count }
        [wishes] Kabar dan pengingat yang diminta: { $count }
        [registrations] Pendaftaran kelas: { $count }
        [questions] Pertanyaan Anda: { $count }
        [broadcasts] Kabar siaran yang Anda terima: { $count }
        [outcomes] Kabar usaha setelah kelas: { $count }
        [attendance] Nama Anda pada presensi kelas: { $count } hari. Daftar hadir yang sudah dikirim bersama laporan tetap arsip dinas
       *[name] Nama Telegram
    }
mydata-after = Data Anda sudah dihapus. Isi pesan terakhir ini sendiri terhapus dalam beberapa hari.
rule-change =
    <b>Aturan berubah, hasil cek Anda ikut berubah</b>
    Dihitung dari jawaban yang Anda simpan (terakhir { DATE($told) }).

    { $lines }
rule-change-result =
    <b>{ $name }</b>
    Dulu: { $before }
    Sekarang: <b>{ $after }</b>
rule-change-new =
    <b>{ $name }</b> (baru)
    Sekarang: <b>{ $after }</b>
rule-change-ended =
    <b>{ $name }</b>
    Program ini sudah tidak berlaku.
rule-change-condition =
    { $kind ->
        [changed] • Syarat berubah. Dulu: { $before } Sekarang: { $after }
        [added] • Syarat baru: { $after }
        [gone] • Syarat ini tidak berlaku lagi: { $before }
       *[judged] • Dinilai dengan cara baru: { $after }
    }
rule-change-more = Ada { $count } program lain yang hasilnya berubah. Lihat dengan /cek.
rule-change-more-conditions = • dan { $count } syarat lain
rule-change-again = Cek lagi: { $name }

## Lapor kegiatan (reporting)

reporting-not-officer = Laporan diisi oleh petugas dinas provinsi. Jika Anda petugas, mintalah tautan undangan kepada Kementerian.
reporting-no-activities = Belum ada kegiatan untuk provinsi Anda. Begitu Kementerian menambahkannya, Anda kami beri tahu.
reporting-all-in =
    ✅ Semua laporan sudah masuk. Terima kasih!
    Berikutnya: laporan { MONTH($period) }. Bisa dikirim mulai { DAY($opens) }, paling lambat { DAY($due) }.
reporting-period-in = Laporan { MONTH($period) } untuk “{ $activity }” tidak lagi menunggu, mungkin rekan Anda sudah mengirimnya. Ketik <b>/lapor</b> untuk melihat yang terbuka sekarang.
reporting-activity-unknown = Kegiatan itu tidak ada di provinsi Anda. Tidak ada yang berubah.
reporting-unknown = Laporan no. { $report } tidak ada atau bukan untuk Anda.
reporting-ask-activity = Kegiatan mana yang mau Anda laporkan?
reporting-activity-choice =
    { $returned ->
        [yes] Dikembalikan, { MONTH($period) }: { $name }
       *[no] { MONTH($period) }: { $name }
    }
reporting-ask-spent =
    <b>{ $name }</b>
    { $returned ->
        [yes] Laporan { MONTH($period) }, dikembalikan: { $reason }
       *[no] Laporan { MONTH($period) }
    }

    Berapa <b>realisasi sejak awal</b> sampai akhir { MONTH($period) }, dalam rupiah?
    { $months ->
        [0] Pagunya { MONEY($pagu) }.
       *[other] Sampai bulan lalu { MONEY($spent) } dari pagu { MONEY($pagu) }, progres { AMOUNT($progress) }%, output { AMOUNT($output) } dari { AMOUNT($target) } { $unit }.
    }
    <i>Bisa sekaligus satu baris, misalnya</i> 60 juta +7,5% +3 { $unit }
reporting-only-progress = Hanya progres yang berubah
reporting-nil = Tidak ada perubahan (nihil)
reporting-ask-nil =
    <b>{ $name }</b>, { MONTH($period) }: tidak ada perubahan.
    Apa <b>sebabnya</b>? Pilih, atau tulis singkat.
reporting-nil-reason =
    { $reason ->
        [schedule] Belum dijadwalkan bulan ini
        [payment] Pembayaran masih diproses
        [procurement] Menunggu pengadaan
        [partners] Menunggu pihak lain
       *[other] { $reason }
    }
reporting-note-nil = Tidak ada perubahan bulan ini: { $reason }.
reporting-ask-basis =
    <b>{ $name }</b>
    Angka ini <b>tambahan bulan ini</b>, atau <b>jumlah sejak awal</b>?

    { $lines }
reporting-basis-line =
    { $figure ->
        [progress] • Progres sekarang { AMOUNT($before) }%. Tambahan: menjadi { AMOUNT($sum) }%. Jumlah: menjadi { AMOUNT($value) }%.
       *[output] • Output sekarang { AMOUNT($before) }{ $unit }. Tambahan: menjadi { AMOUNT($sum) }. Jumlah: menjadi { AMOUNT($value) }.
    }
reporting-basis-added = Tambahan bulan ini
reporting-basis-total = Jumlah sejak awal
reporting-line-left = Angka { $numbers } belum kami masukkan: tulis satuannya, misalnya <b>45 juta</b>, <b>60%</b>, <b>20 orang</b>.
reporting-not-open = “{ $activity }” belum bisa dilaporkan: bulannya belum selesai, sudah terkirim, atau menunggu kegiatan lain. Ketik <b>/lapor</b> untuk melihat yang terbuka.
reporting-spent-same = Sama seperti bulan lalu ({ MONEY($amount) })
reporting-spent-none = Belum ada (Rp0)
reporting-again-money = Seperti yang dikembalikan: { MONEY($amount) }
reporting-again-percent = Seperti yang dikembalikan: { AMOUNT($amount) }
reporting-again-output = Seperti yang dikembalikan: { AMOUNT($amount) } { $unit }
reporting-again-obstacles = Sama seperti sebelumnya: { $text }
reporting-unchanged = Tidak bertambah
reporting-ask-progress =
    <b>Progres bertambah</b> berapa poin persen pada { MONTH($period) }?
    Sampai bulan sebelumnya { AMOUNT($progress) }%, sisa paling banyak { AMOUNT($most_progress) } poin.
reporting-ask-stages =
    <b>Tahapan mana yang selesai</b> sampai akhir { MONTH($period) }?
    Ketuk namanya: sekali berarti selesai, sekali lagi setengah jalan. Atau ketik poinnya, misalnya <b>12,5</b>.

    { $stages }

    Progres { AMOUNT($progress) }% → <b>{ AMOUNT($total) }%</b> (bulan ini { AMOUNT($added) } poin)
reporting-stage =
    { $done ->
        [100] ✅ { $name } (bobot { AMOUNT($weight) }): selesai
        [0] ▫️ { $name } (bobot { AMOUNT($weight) }): belum
       *[50] ◐ { $name } (bobot { AMOUNT($weight) }): setengah jalan
    }
reporting-stage-tap =
    { $done ->
        [100] ✅ { $name }
        [0] ▫️ { $name }
       *[50] ◐ { $name }
    }
reporting-stage-said =
    { $done ->
        [100] { $name } selesai
       *[50] { $name } setengah jalan
    }
reporting-stages-take = Lanjut: progres { AMOUNT($added) } poin
reporting-progress-over = Terlalu banyak: progres tidak bisa lewat 100%. Paling banyak { AMOUNT($room) } poin lagi.
reporting-progress-under = Koreksi itu terlalu besar: progres tidak bisa kurang dari 0%. Paling jauh { AMOUNT($least) } poin.
reporting-progress-decimals = Paling banyak dua angka di belakang koma. Contoh: <b>12,25</b>.
reporting-ask-output =
    <b>Output bertambah</b> berapa { $unit } pada { MONTH($period) }?
    Sampai bulan sebelumnya { AMOUNT($output) } dari target { AMOUNT($target) } { $unit }.
    { $from_attendance }
reporting-output-over = Terlalu banyak: output paling tinggi tiga kali target. Paling banyak { AMOUNT($room) } lagi.
reporting-output-decimals = Output dihitung utuh, tanpa koma. Contoh: <b>50 { $unit }</b>, bukan <b>10,5 { $unit }</b>.
reporting-output-under = Koreksi itu terlalu besar: output tidak bisa kurang dari nol. Paling jauh { AMOUNT($least) }.
reporting-ask-obstacles = Ada <b>kendala</b>? Tulis singkat, atau pilih tombolnya.
reporting-obstacles-none = Tidak ada kendala
reporting-obstacles-short = Tulis kendalanya dengan kata-kata, misalnya <b>mesin terlambat datang</b>, atau pilih tombolnya.
reporting-ask-evidence = Kirim <b>foto atau dokumen</b> sebagai bukti (boleh beberapa sekaligus). Lokasi 📍 boleh ikut dibagikan.
reporting-file-lost =
    Satu berkas bukti laporan no. { $report } ({ MONTH($period) }) tidak bisa kami simpan: { $why ->
        [big] terlalu besar
        [kind] bukan foto atau dokumen
       *[gone] tidak bisa diambil dari Telegram
    }.
    Laporannya tetap terkirim. Bila bukti itu penting, lampirkan lagi pada laporan berikutnya.
reporting-evidence-none = Tanpa foto
reporting-evidence-again = Pakai bukti yang tadi ({ $count } berkas)
reporting-evidence-album = album foto, semuanya ikut dikirim
reporting-evidence-count = { $count } berkas
reporting-place =
    { "\u00A0" }· 📍 <a href="{ $address }">{ $latitude }, { $longitude }</a>{ $source ->
        [passed] { " " }(diteruskan)
       *[own] { "" }
    }
reporting-place-kept =
    { $source ->
        [live] 📍 Lokasi dicatat: titik yang pertama saja. Berbagi lokasi langsung boleh Anda hentikan.
        [passed] 📍 Lokasi dicatat sebagai lokasi yang diteruskan.
       *[own] 📍 Lokasi dicatat, dibulatkan kira-kira 100 meter.
    }
reporting-ask-place =
    Lokasi itu jauh dari Indonesia:{ $place }
    Benar itu tempat kegiatannya?
reporting-place-drop = Bukan, abaikan lokasi itu
reporting-place-use = Ya, pakai lokasi itu
reporting-behalf = { "\u00A0" }· untuk { $giver }
reporting-in-place = { $name } untuk { $giver }
reporting-confirm =
    <b>Periksa dulu: laporan { MONTH($period) }</b>
    { $name }{ $behalf }

    Realisasi: { MONEY($spent_before) } → <b>{ MONEY($spent) }</b> (bulan ini { MONEY($spent_added) }), PPA { AMOUNT($absorbed) }% dari pagu { MONEY($pagu) }
    Progres: { AMOUNT($progress_before) }% → <b>{ AMOUNT($progress) }%</b> (bulan ini { AMOUNT($progress_added) } poin)
    Output: { AMOUNT($output_before) } → <b>{ AMOUNT($output) }</b> dari { AMOUNT($target) } { $unit } (bulan ini { AMOUNT($output_added) })
    Selisih progres dan PPA: { AMOUNT($gap) } poin
    Kendala: { $obstacles }
    Bukti: { $evidence }{ $place }
    Keterangan: <i>{ $note }</i>

    { $concerns }

    { $ask ->
        [reference] Angka seperti ini boleh, asal ada sebabnya. Mana yang <b>paling cocok</b>?
        [sure] <b>Apakah Anda yakin</b> angkanya benar?
       *[send] Kirim laporan ini?
    }
reporting-confirm-yes = Kirim laporan
reporting-no-concern = Tidak ada angka yang janggal.
reporting-concern =
    { $concern ->
        [output-above-target] ⚠️ Output melebihi target.
        [progress-far-ahead] ⚠️ Capaian terlalu tinggi: progres lebih dari { AMOUNT($limit) } poin di atas PPA.
        [progress-far-behind] ⚠️ Capaian terlalu rendah: progres lebih dari { AMOUNT($limit) } poin di bawah PPA.
        [spent-without-progress] ⚠️ Sudah ada realisasi, tetapi progres masih 0%.
        [progress-below-spending] ⚠️ Progres di bawah PPA.
        [done-without-output] ⚠️ Progres sudah 100%, tetapi output belum mencapai target.
        [output-without-spending] ⚠️ Sudah ada output, tetapi belum ada realisasi.
        [output-done-progress-open] ⚠️ Output sudah mencapai target, tetapi progres belum 100%.
        [spent-above-pagu] ⚠️ Realisasi melebihi pagu.
        [spent-below-before] ⚠️ Realisasi lebih kecil dari bulan lalu, padahal dihitung sejak awal.
        [spent-tenfold] ⚠️ Realisasi sepuluh kali lipat, atau sepersepuluh, dari bulan lalu. Salah satu nol?
        [progress-tenfold] ⚠️ Tambahan progres sepuluh kali lipat, atau sepersepuluh, dari bulan lalu.
        [output-tenfold] ⚠️ Tambahan output sepuluh kali lipat, atau sepersepuluh, dari bulan lalu.
       *[other] ⚠️ Ada angka yang perlu diperiksa.
    }
reporting-reference =
    { $reference ->
        [code-01] Efisiensi anggaran
        [code-02] Selesai, pembayaran diproses
        [code-03] Alokasi terlalu besar
        [code-04] Target belum direvisi
        [code-05] Progres belum waktunya diukur
        [code-06] Uang muka sebelum pekerjaan
        [code-07] Tinggal laporan akhir atau BAST
        [code-08] Membayar tagihan tahun lalu
       *[code-99] Lainnya, saya tulis sendiri
    }
reporting-reference-same = Seperti bulan lalu (kode { $code })
reporting-reference-given = Referensi { $reference }: { $words }
reporting-reference-needed = Pilih satu sebab dari daftar, atau ketik kodenya, misalnya <b>06</b> untuk uang muka.
reporting-reference-missing = Angka laporan ini perlu kode referensi. Periksa lagi, lalu pilih sebabnya.
reporting-explanation-missing = Kode 99 perlu penjelasan. Tulis sebabnya dengan kata-kata.
reporting-ask-explanation = Apa <b>sebabnya</b>? Tulis singkat, misalnya <b>kontrak baru ditandatangani akhir bulan</b>.
reporting-note = Sampai { MONTH($period) }: PCRO { AMOUNT($progress) }%, RVRO { AMOUNT($output) } dari target { AMOUNT($target) } { $unit }. { $done }
reporting-note-added = Bulan ini progres bertambah { AMOUNT($progress) } poin dan output { AMOUNT($output) } { $unit }.
reporting-note-staged = Tahapan: { $stages }. { $added }
reporting-note-missing = Keterangan wajib diisi.
reporting-words-button = Tulis tahapan di keterangan
reporting-words-none = Tidak perlu
reporting-words-short = Tulis dengan kata-kata, misalnya <b>pelatihan hari ke-2 selesai</b>.
reporting-ask-words =
    <b>Tahapan apa yang selesai</b> bulan ini? Tulis singkat, misalnya <b>peserta dipilih, narasumber siap</b>.
    Angka-angkanya sudah kami tulis di keterangan.
reporting-month-unfilled = Laporan { MONTH($period) } untuk “{ $activity }” belum dikirim. Bulan berikutnya baru bisa setelah semua kegiatan provinsi terisi. Mulai dari itu: <b>/lapor</b>
reporting-thanks =
    ✅ Terima kasih! Laporan <b>no. { $report }</b> terkirim.
    { $name }, { MONTH($period) }
    { $files ->
        [0] Tanpa foto atau dokumen.
       *[other] { $files } foto atau dokumen ikut terkirim.
    }
    Anda kami beri tahu begitu Kementerian memutuskan.
    { $more ->
        [0] Tidak ada lagi yang perlu dilaporkan sekarang.
       *[other] Masih ada { $more } laporan yang menunggu Anda.
    }
reporting-more = Lanjut ke laporan berikutnya
reporting-fix =
    <b>{ $name }</b>, { MONTH($period) }{ $count ->
        [1] { "" }
       *[other] {" "}({ $place } dari { $count })
    }
    { $finding }

    { $item ->
        [spent] Berapa <b>realisasi sejak awal</b> sampai akhir { MONTH($period) } yang benar, dalam rupiah?
        [progress] <b>Progres bertambah</b> berapa poin persen pada { MONTH($period) } yang benar? Sampai bulan sebelumnya { AMOUNT($progress) }%.
        [output] <b>Output bertambah</b> berapa { $unit } pada { MONTH($period) } yang benar? Sampai bulan sebelumnya { AMOUNT($output) }.
        [obstacles] Tulis <b>kendala</b> yang benar, atau pilih tombolnya.
        [note] <b>Tahapan apa yang selesai</b> bulan ini? Tulis singkat. Angka-angkanya kami tulis sendiri.
        [file] Kirim <b>penggantinya</b>: foto atau dokumen. Yang harus terbaca paling jelas bila dikirim sebagai berkas (📎, lalu File).
       *[evidence] Kirim <b>bukti yang kurang</b>: foto atau dokumen, boleh beberapa. Yang tadi tetap ikut.
    }
reporting-ask-small =
    Terima kasih, fotonya sudah masuk. Dari Telegram ukurannya hanya <b>{ $width } × { $height } piksel</b>, jadi tulisan di dalamnya sulit dibaca.
    Bila ada yang harus terbaca, kirim lagi sebagai <b>berkas</b>: 📎, lalu <b>File</b>. Begitu Telegram tidak mengecilkannya.
reporting-small-keep = Pakai foto ini saja
reporting-fix-drop = Hapus tanpa pengganti
reporting-fix-same = Tetap pakai yang tadi
reporting-fix-whole = Ubah bagian lain juga
reporting-fix-old = Laporan { MONTH($period) } untuk “{ $activity }” sudah berubah sejak Anda mulai memperbaiki. Ketik <b>/lapor</b> untuk melihat keadaannya sekarang.
reporting-fix-help =
    { $item ->
        [spent] Tulis jumlah sejak kegiatan dimulai. Contoh: <b>45 juta</b>, <b>1,5 jt</b>. Angka tadi sudah benar? Ketik <b>sama</b>.
        [progress] Tulis tambahan bulan ini saja, misalnya <b>12,5</b>. Angka tadi sudah benar? Ketik <b>sama</b>.
        [output] Tulis tambahan bulan ini dalam satuan utuh, misalnya <b>5</b>. Angka tadi sudah benar? Ketik <b>sama</b>.
        [obstacles] Contoh: <b>mesin terlambat datang</b>. Bila tidak ada, ketik <b>tidak ada</b>.
        [note] Contoh: <b>peserta dipilih, narasumber siap</b>. Bagian angka ditulis bot.
        [file] Kirim foto atau dokumen yang menggantikan bukti itu. Tidak ada? Ketik <b>lewati</b>, bukti lama dihapus dari laporan. Bukti lama sudah benar? Ketik <b>sama</b>.
       *[evidence] Kirim daftar hadir, BAST, foto kegiatan, atau dokumen lain yang diminta. Tidak ada? Ketik <b>lewati</b>.
    }
reporting-label =
    { $question ->
        [activity] Kegiatan
        [spent] Realisasi
        [progress] Progres
        [output] Output
        [obstacles] Kendala
        [evidence] Bukti
        [reference] Kode referensi
        [explanation] Penjelasan referensi
        [words] Tahapan di keterangan
        [nil] Sebab nihil
        [more] Bukti tambahan
        [small] Foto kecil
        [place] Lokasi
       *[other] Jawaban lain
    }
reporting-help =
    { $question ->
        [activity] Pilih kegiatannya dengan tombol, atau ketik nomornya atau sebagian namanya. Bulan dilaporkan berurutan.
        [spent] Tulis jumlah sejak kegiatan dimulai, bukan hanya bulan ini. Contoh: <b>45 juta</b>, <b>1,5 jt</b>, <b>45.000.000</b>. Bila belum berubah, ketik <b>sama</b>.
        [progress] Tulis tambahan bulan ini saja. Dari 20% menjadi 32,5% ditulis <b>12,5</b>. Koreksi boleh minus, misalnya <b>-3</b>. Bila tahapannya diatur dengan <b>/tahapan</b>, cukup ketuk yang selesai.
        [output] Tulis tambahan bulan ini dalam satuan utuh, misalnya <b>5</b>. Koreksi boleh minus, misalnya <b>-2</b>.
        [obstacles] Tulis kendala bulan ini, misalnya <b>mesin terlambat datang</b>. Bila tidak ada, ketik <b>tidak ada</b>.
        [evidence] Kirim foto kegiatan, daftar hadir, BAST, atau dokumen lain. Foto dengan NIK atau KTP jangan dikirim. Tanpa foto: ketik <b>lewati</b>. Bagikan juga lokasinya bila mau: 📎, lalu <b>Lokasi</b>; kami bulatkan kira-kira 100 meter.
        [place] Lokasi menunjukkan di mana kegiatan berlangsung. Keliru tekan di peta? Pilih tombol pertama, lalu kirim lagi bila perlu.
        [small] Foto yang dikirim biasa dikecilkan oleh Telegram. Sebagai berkas ia tetap tajam: tekan 📎, pilih <b>File</b>, lalu fotonya. Cukup jelas? Ketik <b>lewati</b>.
        [basis] Petunjuk resmi meminta tambahan bulan itu. Bila Anda menulis jumlah sejak awal, kami yang menghitung tambahannya. Lain kali tulis <b>+7,5%</b> atau <b>jadi 60%</b>.
        [nil] Sebabnya masuk ke keterangan laporan. Contoh: <b>narasumber baru siap bulan depan</b>.
        [explanation] Tulis mengapa angkanya tidak biasa. Verifikator membacanya bersama laporan.
        [words] Contoh: <b>kontrak ditandatangani</b>, <b>pelatihan hari ke-2 selesai</b>. Bila tidak perlu, pilih tombolnya.
       *[other] Periksa angkanya. Pilih <b>Kirim laporan</b> bila benar, atau <b>Ubah jawaban</b>. Setelah terkirim, koreksi masuk ke laporan bulan berikutnya.
    }

## Tahapan kegiatan (stages)

stages-ask-activity = Tahapan kegiatan mana yang mau diatur?
stages-ask =
    <b>Tahapan { $name }</b>
    { $count ->
        [0] Belum diatur.
       *[other] Sekarang:
            { $known }
    }

    Tulis tahapan dan <b>bobotnya</b>, satu per baris atau dengan koma. Jumlahnya harus <b>100</b>. Contoh:
    <i>Persiapan 20, Pelaksanaan 60, Pelaporan 20</i>
stages-ask-again = Tulis sekali lagi, misalnya <i>Persiapan 20, Pelaksanaan 60, Pelaporan 20</i>, atau pilih tombolnya.
stages-usual = { $weights }
stages-activity = { $name }
stages-line = • { $name }: { AMOUNT($weight) }
stages-sum =
    { $problem ->
        [over] Jumlahnya { AMOUNT($total) }, lebih { AMOUNT($off) } dari 100. Kurangi { AMOUNT($off) }.
       *[under] Jumlahnya baru { AMOUNT($total) }, masih kurang { AMOUNT($off) } dari 100.
    }
stages-unclear =
    { $problem ->
        [twice] Tahapan <b>{ $piece }</b> tertulis dua kali.
        [zero] Bobot <b>{ $piece }</b> harus lebih dari nol.
        [many] Terlalu banyak: paling banyak { $most } tahapan.
        [long] Nama tahapan paling panjang { $long } huruf: <b>{ $piece }</b>
       *[piece] Tiap tahapan perlu nama dan bobot, misalnya <b>Persiapan 20</b>. Yang belum terbaca: <b>{ $piece }</b>
    }
stages-confirm =
    <b>Periksa dulu: tahapan { $name }</b>
    { $weights }
    Jumlah: 100

    { $count ->
        [0] Mulai laporan berikutnya, progres bisa diisi dengan mengetuk tahapan yang selesai.
       *[other] Laporan yang sudah terkirim tidak berubah. Sisa progres sampai 100% dibagi menurut bobot yang baru.
    }
stages-confirm-yes = Simpan tahapan
stages-wrong = Tahapan belum benar: namanya tidak boleh sama dan jumlah bobotnya harus 100. Tulis lagi dengan <b>/tahapan</b>.
stages-kept =
    ✅ Tahapan “{ $name }” tersimpan.
    Di <b>/lapor</b> cukup ketuk tahapan yang selesai; poinnya kami hitung.
stages-another = Atur kegiatan lain
stages-label =
    { $question ->
        [activity] Kegiatan
       *[weights] Tahapan dan bobot
    }
stages-help =
    { $question ->
        [activity] Pilih kegiatannya, atau ketik sebagian namanya.
        [weights] Bobot menunjukkan seberapa besar bagian tahapan itu dari seluruh pekerjaan; kantor Anda yang menentukan. Contoh: <b>Persiapan 20, Pelaksanaan 60, Pelaporan 20</b>.
       *[end] Pilih <b>Simpan tahapan</b> bila benar, atau <b>Ubah jawaban</b>.
    }

## Verifikasi (verification)

verification-card =
    <b>Laporan no. { $report }</b> · { $province } · { MONTH($period) }
    { $name }

    Realisasi: { MONEY($spent_before) } → <b>{ MONEY($spent) }</b>
    PPA: { AMOUNT($absorbed) }% dari pagu { MONEY($pagu) }
    Progres: { AMOUNT($progress_before) }% → <b>{ AMOUNT($progress) }%</b> (bulan ini { AMOUNT($progress_added) } poin)
    Output: { AMOUNT($output_before) } → <b>{ AMOUNT($output) }</b> dari { AMOUNT($target) } { $unit } (bulan ini { AMOUNT($output_added) })
    Selisih progres dan PPA: { AMOUNT($gap) } poin
    { $concerns }

    { $files ->
        [0] Bukti: tidak ada
       *[other] Bukti: { $files } foto atau dokumen
    }{ $place }
    { $revision ->
        [1] Dari: { $officer }
       *[other] Dari: { $officer } (kiriman ke-{ $revision })
    }
    Kendala: { $obstacles }
    Keterangan: { $note }
verification-verify = Verifikasi no. { $report }
verification-give-back = Kembalikan no. { $report }
verification-files = Lihat { $count } bukti lain no. { $report }
verification-no-files = Laporan no. { $report } tidak punya foto lain.
verification-file = Bukti { $place } dari { $count }, laporan no. { $report }
verification-queue =
    <b>{ $count } laporan menunggu verifikasi</b>, yang terlama di atas{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }.

    { $lines }
verification-queue-line = { $place }. { verification-item }
verification-item =
    No. { $report } · { $province } · { MONTH($period) }{ $days ->
        [0] { "" }
       *[other] {" "}· { $days } hari
    }
verification-queue-button = Daftar tunggu
verification-empty = ✅ Tidak ada laporan yang menunggu. Laporan baru langsung kami kirim ke sini.
verification-next = Berikutnya: no. { $report }
verification-verified =
    ✅ Laporan no. { $report } terverifikasi. Petugas sudah diberi tahu.
    { $province } · { MONTH($period) } · { $name }
    { $receipt }
    { $left ->
        [0] Tidak ada lagi yang menunggu.
       *[other] Masih menunggu: { $left }.
    }
verification-returned =
    ↩️ Laporan no. { $report } dikembalikan. Petugas sudah diberi tahu.
    { $province } · { MONTH($period) } · { $name }
    Alasan: { $reason }
    { $receipt }
    { $left ->
        [0] Tidak ada lagi yang menunggu.
       *[other] Masih menunggu: { $left }.
    }
verification-told-verified =
    ✅ Laporan no. { $report } sudah diverifikasi Kementerian.
    { $name }, { MONTH($period) }
    { $receipt }
verification-told-returned =
    ↩️ Laporan no. { $report } dikembalikan oleh Kementerian.
    { $name }, { MONTH($period) }
    Alasan: <b>{ $reason }</b>
    { $receipt }

    Perbaiki lalu kirim lagi. Angka yang tadi tinggal dipilih.
verification-send-again = Perbaiki dan kirim lagi
verification-ask-reason =
    Mengapa laporan no. { $report } dikembalikan?
    { $province } · { MONTH($period) } · { $name }

    Pilih, atau tulis alasannya dengan kata-kata Anda sendiri. Petugas membacanya apa adanya.
verification-reason-words =
    { $reason ->
        [figures] Angka tidak sesuai
        [evidence] Bukti kurang
        [photo] Foto tidak jelas
        [parts] beberapa bagian perlu diperbaiki
       *[other] { $reason }
    }
verification-reason-short = Tulis alasannya dengan kata-kata. Contoh: <b>jumlah peserta berbeda dengan daftar hadir</b>.
verification-decided-already =
    { $state ->
        [verified] Laporan no. { $report } sudah diverifikasi oleh { $by } pada { MOMENT($at) }. Tidak ada yang berubah.
       *[returned] Laporan no. { $report } sudah dikembalikan oleh { $by } pada { MOMENT($at) }. Tidak ada yang berubah.
    }
verification-part =
    { $item ->
        [spent] Realisasi { MONEY($amount) }
        [progress] Progres bulan ini { AMOUNT($amount) } poin
        [output] Output bulan ini { AMOUNT($amount) } { $unit }
        [obstacles] Kendala
        [note] Keterangan
        [photo] Foto { $place }
        [document] Dokumen { $place }
       *[evidence] Bukti yang belum ada
    }
verification-why =
    { $reason ->
        [missing] Belum ada
        [outdated] Bukan untuk bulan ini
        [unreadable] Tidak terbaca
        [duplicate] Sudah dipakai sebelumnya
        [none] diganti petugas
       *[wrong] Keliru
    }
verification-finding =
    • { $part }: { $reason ->
        [missing] belum ada
        [outdated] bukan untuk bulan ini
        [unreadable] tidak terbaca
        [duplicate] sudah dipakai sebelumnya
       *[wrong] keliru
    }{ $words ->
        [none] { "" }
       *[other] {" "}(“{ $words }”)
    }
verification-change =
    🔁 { $part }{ $reason ->
        [missing] , belum ada
        [outdated] , bukan untuk bulan ini
        [unreadable] , tidak terbaca
        [duplicate] , sudah dipakai sebelumnya
        [none] { "" }
       *[wrong] , keliru
    }{ $words ->
        [none] { "" }
       *[other] {" "}(“{ $words }”)
    } → { $now }
verification-now =
    { $item ->
        [spent] <b>{ MONEY($amount) }</b>
        [progress] <b>{ AMOUNT($amount) } poin</b>
        [output] <b>{ AMOUNT($amount) } { $unit }</b>
        [obstacles] { $text }
        [note] { $text }
        [kept] <b>tetap dipakai</b>
        [file] { $count ->
            [0] <b>dihapus</b>
           *[other] <b>diganti</b> ({ $count } berkas)
        }
       *[evidence] { $count ->
            [0] <b>tidak ditambah</b>
           *[other] <b>ditambah { $count } berkas</b>
        }
    }
verification-before = Dikembalikan sebelumnya: { $reason }
verification-twin = ⚠️ Gambar { $place } sama dengan gambar di laporan no. { $number }: { $activity }, { $province }, { MONTH($period) }
verification-twin-found =
    <b>Laporan no. { $report }</b>
    { $line }
verification-twins = Lihat gambar yang sama no. { $report }
verification-same = Gambar { $place } dari laporan no. { $report }, lalu yang lebih dulu:
verification-earlier = Buka laporan no. { $report }
verification-compare = Bandingkan lama dan baru no. { $report }
verification-old =
    Lama: bukti { $place }, { $reason ->
        [outdated] bukan untuk bulan ini
        [unreadable] tidak terbaca
        [duplicate] sudah dipakai sebelumnya
       *[wrong] keliru
    }{ $words ->
        [none] { "" }
       *[other] {" "}(“{ $words }”)
    }{ $instead ->
        [0] . Tidak ada penggantinya.
       *[other] . Penggantinya menyusul di bawah.
    }
verification-new = Baru: pengganti bukti { $place }, laporan no. { $report }
verification-two = 👥 Belanja bulan ini di atas { MONEY($limit) }: perlu dua verifikator.
verification-first = 👥 Sudah disetujui { $by }, { MOMENT($at) }. Perlu satu verifikator lagi.
verification-second-needed = Anda sudah menyetujui laporan no. { $report }. Verifikator lain yang memutuskan sebagai orang kedua.
verification-own = Laporan no. { $report } Anda kirim sendiri. Verifikator lain yang memutuskan.
verification-consented =
    👥 Persetujuan Anda untuk laporan no. { $report } tercatat. Belanjanya besar, jadi perlu satu verifikator lagi.
    { $province } · { MONTH($period) } · { $name }
    { $receipt }
    { $others ->
        [0] ⚠️ Belum ada verifikator lain. Minta administrator mengundang satu orang.
       *[other] { $others } verifikator lain sudah diberi tahu.
    }
    { $left ->
        [0] Tidak ada lagi yang menunggu Anda.
       *[other] Masih menunggu: { $left }.
    }
verification-told-consented =
    👥 Laporan no. { $report } disetujui satu verifikator. Karena belanjanya besar, satu orang lagi memeriksanya.
    { $name }, { MONTH($period) }
    { $receipt }
verification-told-first =
    { $state ->
        [verified] ✅ Laporan no. { $report } yang Anda setujui sudah diverifikasi juga oleh { $by }.
       *[returned] ↩️ Laporan no. { $report } yang Anda setujui dikembalikan oleh { $by }.
    }
    { $province } · { MONTH($period) } · { $name }
    { $receipt }
verification-ask-wrong =
    <b>Apa yang keliru</b> pada laporan no. { $report }?
    { $province } · { MONTH($period) } · { $name }

    { $marked ->
        [0] Ketuk bagian yang harus diperbaiki, boleh beberapa. Hanya itu yang ditanyakan lagi kepada petugas.
       *[other] Ditandai: { $marked }. Ketuk lagi untuk membatalkan, atau pilih <b>Lanjut</b>.
    }
    Semuanya harus diulang? Tulis saja alasannya, atau pilih yang paling bawah.
verification-mark = { $part }
verification-marked = ✓ { $part }
verification-marked-done = Lanjut dengan { $count } tanda
verification-whole = Kembalikan semuanya
verification-ask-why =
    <b>{ $part }</b>: mengapa dikembalikan?
    Pilih, atau tulis dengan kata-kata Anda.
verification-return-confirm =
    <b>Kembalikan laporan no. { $report }?</b>
    { $province } · { MONTH($period) } · { $name }

    { $lines }
    { $words ->
        [none] Ada pesan tambahan untuk petugas? Tulis saja.
       *[other] Pesan Anda: “{ $words }”
    }
verification-return-yes = Kembalikan { $count } bagian
verification-returned-parts =
    ↩️ Laporan no. { $report } dikembalikan: { $count } bagian, yang lain tetap. Petugas sudah diberi tahu.
    { $province } · { MONTH($period) } · { $name }
    { $lines }
    { $receipt }
    { $left ->
        [0] Tidak ada lagi yang menunggu.
       *[other] Masih menunggu: { $left }.
    }
verification-told-parts =
    ↩️ Laporan no. { $report }: { $count } bagian perlu diperbaiki. Yang lain sudah baik dan tetap.
    { $name }, { MONTH($period) }

    { $lines }
    { $words ->
        [none] { "" }
       *[other] Pesan: “{ $words }”
    }
    { $receipt }
verification-label =
    { $question ->
        [wrong] Yang ditandai
       *[reason] Alasan
    }
verification-help =
    { $question ->
        [wrong] Ketuk angka, kendala, keterangan, atau foto yang keliru, lalu <b>Lanjut</b>. Setelah itu Anda memilih alasannya satu per satu. Petugas hanya ditanya bagian itu; selama ia memperbaiki, waktu tunggu kementerian berhenti.
        [why] Pilih alasan yang paling cocok, atau tulis dengan kata-kata. Petugas membacanya apa adanya.
        [confirm] Tekan tombolnya bila daftarnya benar, atau tulis pesan tambahan untuk petugas.
       *[reason] Tulis apa yang harus diperbaiki, misalnya <b>jumlah peserta berbeda dengan daftar hadir</b>. Setelah itu laporan langsung kembali ke petugas.
    }

## Kegiatan provinsi (activities)

activities-overview =
    <b>Kegiatan provinsi</b>: { $count } kegiatan di { $provinces } provinsi.

    { $lines }

    { activities-overview-prompt }
activities-overview-prompt = Ketik nama provinsi untuk melihat kegiatannya, atau pilih:
activities-none = Belum ada kegiatan.
activities-line =
    { $waiting ->
        [0] • { $province }: { $count } kegiatan, progres { AMOUNT($progress) }%, PPA { AMOUNT($absorbed) }%
       *[other] • { $province }: { $count } kegiatan, progres { AMOUNT($progress) }%, PPA { AMOUNT($absorbed) }%, { $waiting } menunggu verifikasi
    }
activities-add = Tambah kegiatan
activities-add-here = Tambah kegiatan di sini
activities-add-another = Tambah kegiatan lain
activities-see-province = Lihat kegiatan provinsi ini
activities-all = Semua provinsi
activities-province =
    <b>{ $province }</b>: { $count } kegiatan{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }

    { $items }
activities-province-none = <b>{ $province }</b>: belum ada kegiatan.
activities-own =
    <b>Kegiatan { $province }</b>: { $count }{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }

    { $items }
activities-own-none = Belum ada kegiatan untuk { $province }. Begitu Kementerian menambahkannya, Anda kami beri tahu.
activities-item =
    <b>{ $name }</b> ({ $kind })
    • Progres { AMOUNT($progress) }%
    • Output { AMOUNT($output) } dari { AMOUNT($target) } { $unit }
    • Realisasi { MONEY($spent) } dari pagu { MONEY($pagu) } (PPA { AMOUNT($absorbed) }%)
    • { $last }
activities-last =
    { $state ->
        [verified] Laporan terakhir: { MONTH($period) }, no. { $report }, terverifikasi
        [returned] Laporan terakhir: { MONTH($period) }, no. { $report }, dikembalikan
       *[submitted] Laporan terakhir: { MONTH($period) }, no. { $report }, menunggu verifikasi
    }
activities-last-none = Belum ada laporan
activities-ask-province = Kegiatan baru untuk <b>provinsi</b> mana? Ketik namanya, misalnya <b>Jawa Barat</b> atau <b>NTT</b>.
activities-ask-name = Apa <b>nama kegiatannya</b>? Tulis seperti dalam dokumen, misalnya <b>Bimtek WUB pangan olahan</b>.
activities-name-short = Nama itu terlalu singkat. Contoh: <b>Bimtek WUB pangan olahan</b>.
activities-ask-kind = Termasuk <b>jenis pembinaan</b> yang mana?
activities-ask-unit = Output dihitung dalam <b>satuan</b> apa? Pilih, atau ketik satuan lain.
activities-unit-wrong = Satuan ditulis dengan huruf, misalnya <b>orang</b> atau <b>sertifikat</b>.
activities-ask-target = Berapa <b>target</b> outputnya, dalam { $unit }? Contoh: <b>40</b>.
activities-target-wrong = Target paling sedikit 1 dan paling banyak { AMOUNT($most) }. Contoh: <b>40</b>.
activities-ask-pagu = Berapa <b>pagu</b> kegiatan ini? Contoh: <b>320 juta</b>.
activities-pagu-wrong = Pagu harus lebih dari nol dan masuk akal. Contoh: <b>320 juta</b>.
activities-ask-first = Mulai <b>bulan apa</b> kegiatan ini dilaporkan?
activities-month = { MONTH($period) }
activities-month-short = { SHORTMONTH($period) }
activities-confirm =
    <b>Periksa dulu: kegiatan baru</b>
    Provinsi: { $province }
    Nama: { $name }
    Jenis pembinaan: { $kind }
    Target: { AMOUNT($target) } { $unit }
    Pagu: { MONEY($pagu) }
    Kode KRO/RO: { $code ->
        [none] belum diisi
       *[other] { $code }{ $usual ->
            [no] { " " }(bentuknya tidak biasa; biasanya seperti BDI.001)
           *[yes] { "" }
        }
    }
    Dilaporkan mulai: { MONTH($first) }

    Tambahkan kegiatan ini? Bila termasuk <b>prioritas nasional</b> (kode KRO diawali Q), pilih tombol kedua: progres dan PPA-nya boleh berselisih paling banyak 5 poin.
activities-confirm-yes = Tambahkan kegiatan
activities-confirm-priority = Tambahkan: prioritas nasional
activities-stages = Atur tahapan
activities-confirm-code = Isi kode KRO/RO
activities-ask-code =
    Apa <b>kode KRO dan RO</b> kegiatan ini? Ketik seperti di DIPA, misalnya <b>BDI.001</b>.
    Golongan di bawah ini biasa dipakai untuk { $unit }, <i>menurut salinan publik daftar KRO, belum kami cocokkan dengan daftar resmi.</i>
activities-coding = Kode KRO/RO
activities-ask-coded = Kode KRO/RO untuk kegiatan mana?
activities-coded =
    { $name }{ $code ->
        [none] { "" }
       *[other] { " " }({ $code })
    }
activities-code-kept =
    ✅ “{ $name }”: { $code ->
        [none] kode KRO/RO dikosongkan
       *[other] kode KRO/RO { $code }{ $usual ->
            [no] { " " }(bentuknya tidak biasa; biasanya seperti BDI.001)
           *[yes] { "" }
        }
    }.
    { $priority ->
        [yes] Prioritas nasional: progres dan PPA boleh berselisih paling banyak 5 poin.
       *[no] { "" }
    }
    { $receipt }
activities-code-none = Belum tahu
activities-code-long = Kode paling panjang { $most } huruf, misalnya <b>1234.BDI.001</b>.
activities-created =
    ✅ Kegiatan “{ $name }” ditambahkan untuk { $province }.
    { $told ->
        [0] Provinsi ini belum punya petugas di sini. Undang dengan /undang.
       *[other] { $told } petugas provinsi itu sudah diberi tahu.
    }
    { $receipt }
activities-told =
    🆕 Kementerian menambahkan kegiatan untuk { $province }:
    <b>{ $name }</b> ({ $kind })
    Target { AMOUNT($target) } { $unit }, pagu { MONEY($pagu) }
    Dilaporkan setiap bulan mulai { MONTH($first) }, dengan /lapor.
activities-label =
    { $question ->
        [province] Provinsi
        [name] Nama
        [kind] Jenis pembinaan
        [unit] Satuan
        [target] Target
        [pagu] Pagu
        [code] Kode KRO/RO
       *[first] Bulan pertama
    }
activities-help =
    { $question ->
        [province] Ketik nama provinsi, boleh singkatan: <b>Jabar</b>, <b>NTB</b>, <b>Kepri</b>.
        [name] Nama kegiatan seperti dalam dokumen anggaran, misalnya <b>Bimtek WUB pangan olahan</b>.
        [kind] Pilih satu jenis pembinaan Ditjen IKMA, dengan tombol atau nomornya.
        [unit] Satuan output, misalnya <b>orang</b>, <b>IKM</b>, <b>unit</b>, atau <b>dokumen</b>.
        [target] Bilangan bulat, misalnya <b>40</b>.
        [pagu] Jumlah rupiah, misalnya <b>320 juta</b> atau <b>320.000.000</b>.
        [first] Bulan pertama yang harus dilaporkan. Laporan diisi berurutan dari bulan itu.
        [code] Kode ada di DIPA atau RKA, misalnya <b>BDI.001</b> atau <b>1234.BDI.001</b>. Belum tahu? Ketik <b>lewati</b>.
       *[end] Periksa isiannya. Pilih <b>Tambahkan kegiatan</b> bila benar, atau <b>Ubah jawaban</b>.
    }
coding-label =
    { $question ->
        [activity] Kegiatan
       *[code] Kode KRO/RO
    }
coding-help =
    { $question ->
        [activity] Pilih kegiatannya, atau ketik sebagian namanya.
       *[code] Kode ada di DIPA atau RKA, misalnya <b>BDI.001</b>. Belum tahu? Ketik <b>lewati</b>.
    }
look-label =
    { $question ->
       *[province] Provinsi
    }
look-help =
    { $question ->
       *[province] Ketik nama provinsi, boleh singkatan: <b>Jabar</b>, <b>NTB</b>, <b>Kepri</b>. Atau pilih tombolnya.
    }

## Presensi kelas (attendance)

command-hadir = Hadir di kelas
menu-hadir = Daftar hadir
attendance-here-button = Saya hadir
attendance-today =
    📍 Hari ini kelas <b>{ $title }</b> dimulai.
    Tempat: { $place }. Berlangsung sampai { SHORTDAY($last) }.
    Setiap hari di kelas, ketik <b>hadir</b> dan kode yang ditunjukkan, atau tekan tombolnya. Sampai jumpa!
attendance-ask-code =
    Ketik <b>kode hadir</b> yang sedang ditunjukkan di kelas.
    Isinya empat huruf dan angka, misalnya <b>K7M3</b>.
attendance-help =
    { $question ->
       *[code] ℹ️ Kode ada di depan kelas, ditunjukkan petugas dinas, dan berganti setiap beberapa menit. Ketik yang terbaru. Tidak terbaca? Minta petugas mencentang nama Anda.
    }
attendance-label =
    { $question ->
       *[code] Kode hadir
    }
attendance-code-shape = Kode hadir berisi { $length } huruf dan angka, misalnya <b>K7M3</b>.
attendance-again = Ketik kode lagi
attendance-entered =
    { $outcome ->
        [noted] ✅ Anda tercatat hadir: <b>{ $title }</b>, { DAY($day) }. Selamat belajar!
        [already] ✅ Anda sudah tercatat hadir hari ini di <b>{ $title }</b>. Tidak perlu diulang.
        [ended]
            Kode itu sudah diganti atau habis waktunya, jadi belum ada yang dicatat.
            Lihat kode terbaru di depan (<b>{ $title }</b>), lalu ketik lagi.
        [other-day]
            Kode itu hanya berlaku pada { DAY($day) } di <b>{ $title }</b>, jadi belum ada yang dicatat.
            Hadir di hari itu tetapi belum sempat mengetik? Minta petugas dinas mencentang nama Anda.
        [not-chosen]
            Kode itu untuk kelas yang daftar pesertanya tidak memuat Anda, jadi tidak ada yang dicatat.
            Merasa terpilih? Tanyakan kepada petugas dinas di kelas; mungkin Anda mendaftar dengan akun Telegram lain.
        [too-many]
            Sudah { $most } kali kode salah, jadi kami berhenti sebentar. Coba lagi satu jam lagi.
            Supaya tidak terlewat, minta petugas dinas mencentang nama Anda.
       *[wrong]
            Kode itu tidak cocok, jadi belum ada yang dicatat.
            Periksa lagi di depan kelas: tidak ada huruf O, I, L, dan tidak ada angka 0 dan 1.
    }
attendance-unknown = Kelas atau peserta itu tidak ada di provinsi Anda.
attendance-called-off = Kelas itu dibatalkan, jadi tidak ada presensinya.
attendance-not-participant = Orang itu tidak (lagi) terpilih di kelas ini.
attendance-not-today = Hari ini bukan hari kelas. Kelas berlangsung { SHORTDAY($first) } sampai { SHORTDAY($last) }.
attendance-not-its-day = Hari itu bukan hari kelas, atau belum tiba. Kelas berlangsung { SHORTDAY($first) } sampai { SHORTDAY($last) }.
attendance-counted =
    Peserta ini sudah dihitung dalam laporan { MONTH($period) }, jadi hari hadirnya tidak bisa dihapus.
    Bila memang keliru, koreksi lewat laporan bulan berikutnya dengan output minus.
attendance-none =
    Belum ada kelas yang berjalan di provinsi Anda, jadi belum ada daftar hadir.
    Peserta cukup mengetik <b>hadir</b> lalu kodenya, misalnya <b>hadir K7M3</b>.
attendance-list =
    <b>Daftar hadir: pilih kelas</b>
    { $paged }
    { $lines }
attendance-list-button = Kelas lain
attendance-line = { $place }. { $title } ({ SHORTDAY($first) }–{ SHORTDAY($last) }, { $present } orang pernah hadir)
attendance-day =
    <b>{ $title }</b>
    Hari { $nth } dari { $days }: { DAY($day) }
    <b>Hadir { $present } dari { $count } peserta</b>
    { $paged }
    { $lines }
    { $receipt }

    Ketuk nomor untuk mencentang. Ketuk lagi untuk membatalkan.
attendance-noted = { $name }: { $receipt }
attendance-nobody = Belum ada peserta terpilih di kelas ini.
attendance-seat =
    { $how ->
        [code] { $place }. { $name } → ✅ hadir (kode)
        [ticked] { $place }. { $name } → ✅ hadir (dicentang)
       *[none] { $place }. { $name } → ☐
    }
attendance-day-button = Hari { $nth }
attendance-code-button = Tampilkan kode
attendance-code =
    <b>{ $title }</b>
    Tunjukkan ini kepada peserta:

    <b>hadir { $code }</b>

    Peserta mengetik itu ke bot ini. Berlaku sampai { MOMENT($until, $zone) }.
    Hadir sejauh ini: <b>{ $present } dari { $count }</b>
attendance-code-again = Segarkan jumlah
attendance-code-new = Ganti kode
attendance-tick-button = Centang nama
attendance-file-title = Daftar hadir { $name }, { $province }, sampai { MONTH($period) } ({ $count } orang)
attendance-file-column =
    { $column ->
        [number] No.
        [name] Nama
        [class] Kelas
        [days] Tanggal hadir
       *[sum] Jumlah hari
    }
attendance-file-day = { SHORTDAY($day) }
attendance-file-forgotten = (nama dihapus atas permintaan peserta)
attendance-file-rule = Dihitung satu kali: peserta terpilih yang hadir sedikitnya satu hari dan belum masuk laporan sebelumnya.
attendance-file-made = Dibuat dari presensi kelas (kode hadir atau centang petugas). NIK tidak dicantumkan.
reporting-output-present = { $count } { $unit } hadir, pakai
reporting-attended =
    { $same ->
        [yes] 📋 Output dari daftar hadir: { $count } { $unit } (terpilih, hadir sedikitnya satu hari, belum pernah dilaporkan). Daftarnya terlampir.
       *[no] 📋 Menurut daftar hadir { $count } { $unit }, dilaporkan { $reported }. Daftarnya terlampir.
    }
reporting-present-line = Di daftar hadir kelas ada <b>{ $count } { $unit }</b> yang belum dilaporkan: terpilih dan hadir sedikitnya satu hari. Pakai angka itu, atau tulis angka lain.

## Kabar peserta setelah kelas (outcomes)

outcomes-ask =
    { $again ->
        [yes] Kami pernah bertanya, mungkin terlewat. Sekali ini saja kami ulang:
       *[no] Apa kabar usaha Anda?
    }
    { $months ->
        [12] Sudah satu tahun sejak kelas <b>{ $title }</b>.
       *[other] Sudah { $months } bulan sejak kelas <b>{ $title }</b>.
    }
    Bolehkah kami bertanya tiga hal singkat? Boleh dilewati. Dinas dan kementerian hanya melihat jumlah, bukan jawaban per orang.
outcomes-answer = Jawab (1 menit)
outcomes-stop = Jangan tanya lagi
outcomes-unknown = Pertanyaan itu tidak untuk Anda, atau sudah tidak ada.
outcomes-ask-nib = <b>{ $title }</b>: sekarang usaha Anda sudah punya <b>NIB</b>?
outcomes-ask-producing = Sekarang sudah <b>produksi atau jualan</b>?
outcomes-ask-workers = <b>Berapa orang</b> yang bekerja di usaha Anda, termasuk Anda sendiri? Pilih, atau ketik jumlahnya.
outcomes-not-yet = Belum
outcomes-skip = Lewati
outcomes-alone = 1 (saya sendiri)
outcomes-people = { $count } orang
outcomes-workers-wrong = Tulis jumlah orang dari 1 sampai { $most }, misalnya <b>4</b>.
outcomes-help =
    { $question ->
        [nib] ℹ️ NIB adalah nomor induk berusaha dari OSS. Nomornya sendiri tidak kami tanyakan. Tidak mau menjawab? Pilih <b>Lewati</b>.
        [producing] ℹ️ Cukup bila pernah membuat atau menjual produk dalam sebulan terakhir.
        [workers] ℹ️ Hitung semua yang ikut bekerja, termasuk Anda dan keluarga. Contoh: <b>3</b>.
       *[end] ℹ️ Pilih salah satu tombol.
    }
outcomes-label =
    { $question ->
        [nib] NIB
        [producing] Produksi atau jualan
        [workers] Jumlah pekerja
       *[other] Jawaban lain
    }
outcomes-thanks =
    <b>Terima kasih, sudah dicatat.</b>
    • NIB: { $nib ->
        [yes] sudah punya
        [no] belum
       *[unsaid] dilewati
    }
    • Produksi atau jualan: { $producing ->
        [yes] sudah
        [no] belum
       *[unsaid] dilewati
    }
    { $workers ->
        [0] { "" }
       *[other] • Bekerja di usaha: { $workers } orang
    }
    Dipakai sebagai jumlah saja, tanpa nama. Lihat atau hapus kapan saja lewat /dataku.
outcomes-nib-help = Cara membuat NIB
outcomes-stopped = Baik, kami tidak bertanya lagi tentang kelas Anda. Terima kasih sudah ikut.
outcomes-resume = Boleh tanya lagi
outcomes-resumed = Terima kasih. Bila waktunya tiba, kami bertanya lagi.
overview-people =
    <b>Peserta kelas</b>: { $chosen } terpilih, { $present } hadir
    { $answered ->
        [0] • Kabar setelah kelas: belum ada jawaban
       *[other] { $shown ->
            [0] • Kabar setelah kelas: { $answered } menjawab. Isinya tampil mulai { $few } jawaban per kegiatan.
           *[other] • Kabar setelah kelas: { $answered } menjawab. Dari { $shown } jawaban: { $nib } punya NIB, { $producing } berproduksi, { $workers } orang bekerja
        }
    }
overview-people-source =
    <b>Peserta { $chosen }</b> = pendaftar yang terpilih di kelas-kelas kegiatan, tiap orang dihitung satu kali per kegiatan.
    <b>Hadir { $present }</b> = di antaranya yang hadir sedikitnya satu hari, menurut kode hadir atau centang petugas.
    <b>Menjawab { $answered }</b> = di antara yang hadir, yang menjawab pertanyaan 3 atau 12 bulan setelah kelas; jawaban terbaru yang dipakai.
    <b>NIB { $nib }, berproduksi { $producing }, bekerja { $workers } orang</b> = dijumlahkan dari { $shown } jawaban.{ $hidden ->
        [0] { "" }
       *[other] { " " }{ $hidden } jawaban tidak ikut: kegiatannya punya kurang dari { $few } jawaban, dan jawaban satu orang tidak boleh terbaca.
    }

## Hak akses dan undangan (access)

access-denied = Anda tidak punya hak untuk itu, jadi tidak ada yang berubah. Ketik <b>menu</b> untuk melihat pilihan Anda.
access-role =
    { $role ->
        [administrator] administrator
        [director] pimpinan Kementerian Perindustrian
        [verifier] verifikator Kementerian Perindustrian
        [head]
            { $province ->
                [none] kepala dinas provinsi
               *[other] kepala dinas { $province }
            }
       *[officer]
            { $province ->
                [none] petugas dinas provinsi
               *[other] petugas dinas { $province }
            }
    }
access-person =
    { $username ->
        [none] <b>{ $name }</b>
       *[other] <b>{ $name }</b> (@{ $username })
    }
access-role-choice =
    { $role ->
        [administrator] Administrator
        [director] Pimpinan kementerian
        [verifier] Verifikator kementerian
        [head] Kepala dinas provinsi
       *[officer] Petugas dinas provinsi
    }
access-ask-role = Undang siapa?
access-ask-province =
    { $role ->
        [head] Kepala dinas provinsi mana? Ketik nama provinsinya.
       *[officer] Petugas dinas provinsi mana? Ketik nama provinsinya.
    }
access-help =
    { $question ->
        [role] ℹ️ <b>Petugas dinas</b> melapor untuk satu provinsi. <b>Kepala dinas</b> melihat provinsinya dan mengundang petugasnya. <b>Verifikator</b> memeriksa laporan. <b>Pimpinan</b> melihat semua provinsi dan menerima segel catatan. <b>Administrator</b> mengatur hak dan tenggat.
        [province] ℹ️ Ketik nama atau singkatannya, misalnya <b>Jawa Barat</b>, <b>NTT</b>, atau <b>Papua Pegunungan</b>.
       *[end] ℹ️ Tautan undangan berlaku 3 hari, untuk satu orang. Haknya baru ada setelah Anda konfirmasi.
    }
access-label =
    { $question ->
        [role] Siapa yang diundang
       *[province] Provinsi
    }
access-invitation =
    Tautan undangan untuk <b>{ $office }</b> siap. Teruskan pesan di bawah ini ke orangnya.

    Sekali pakai, sampai { MOMENT($until, $zone) }. Begitu dibuka, Anda saya beri tahu siapa yang membukanya. Haknya baru ada setelah Anda konfirmasi.
access-invitation-forward =
    Anda diundang menjadi <b>{ $office }</b> di bot Sinkron IKM.

    Buka tautan ini, lalu tekan <b>Mulai</b>:
    { $link }

    Tautan ini untuk satu orang, berlaku sampai { MOMENT($until, $zone) }. Bot ini tidak pernah meminta NIK, PIN, atau OTP.
access-invite-another = Undang lagi
access-followed =
    Terima kasih. Undangan Anda sebagai <b>{ $office }</b> sudah dibuka.

    { $by ->
        [operator] Pengelola bot Sinkron IKM
        [administrator] Administrator Sinkron IKM di Kementerian Perindustrian
        [director] Pimpinan di Kementerian Perindustrian
        [head] Kepala dinas Anda
       *[verifier] Verifikator Kementerian Perindustrian
    } perlu memastikan dulu bahwa ini memang Anda. Tunggu kabar di sini; tidak perlu membuka tautannya lagi.
access-who-followed =
    { $who } membuka undangan sebagai <b>{ $office }</b>.

    Benar ini orangnya? Nama di Telegram bisa ditulis siapa saja. Kalau ragu, hubungi orangnya dulu.
access-waiting =
    { $card }{ $left ->
        [0] { "" }
       *[other] { " " }Setelah ini masih ada { $left } orang yang menunggu: ketik /undang lagi.
    }
access-accept = Ya, beri hak
access-decline = Bukan
access-which =
    { $verdict ->
        [accept] <b>Siapa yang Anda beri hak?</b>
       *[decline] <b>Siapa yang bukan orangnya?</b>
    }
    { $count } undangan menunggu keputusan Anda{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }.
access-which-person =
    { $name }{ $username ->
        [none] { "" }
       *[other] { " " }(@{ $username })
    }, { $office }
access-accepted =
    Baik. { $who } sekarang <b>{ $office }</b>, dan sudah saya beri tahu.
    { $receipt }
access-not-accepted =
    Baik. { $who } tidak mendapat hak apa pun, dan tautan itu tidak berlaku lagi. Buat tautan baru untuk orang yang benar.
    { $receipt }
access-granted =
    Hak Anda sudah aktif: <b>{ $office }</b>.
    { $receipt }

    Mau apa sekarang?
access-declined = Undangan sebagai <b>{ $office }</b> tidak dikonfirmasi oleh pengundangnya. Kalau ini keliru, hubungi pengundang Anda dan minta tautan baru.
access-invitation-unknown = Tautan undangan ini tidak dikenal atau sudah dibuka orang lain. Minta tautan baru kepada pengundang Anda.
access-invitation-used = Undangan ini sudah diputuskan dan tidak bisa dipakai lagi. Kalau perlu, buat atau minta tautan baru.
access-invitation-expired = Undangan ini sudah lewat waktunya: berlaku 3 hari. Kalau perlu, buat atau minta tautan baru.
access-invitation-own = Ini tautan buatan Anda sendiri. Teruskan ke orang yang Anda undang.
access-held-already = Hak itu sudah ada, jadi tidak ada yang perlu diubah.
access-list =
    <b>Hak akses</b>{ $wanted ->
        [none] { "" }
       *[other] { " " }“{ $wanted }”
    }: { $count }{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }
    { $lines }

    <i>Tombol mencabut hak saat itu juga, dan bisa dikembalikan. Mencari: ketik /akses lalu provinsi atau nama, misalnya</i> <b>/akses Jawa Barat</b>.
access-none =
    { $wanted ->
        [none] Belum ada hak akses.
       *[other] Tidak ada hak akses untuk “{ $wanted }”. Coba nama provinsi atau sebagian nama orangnya.
    }
access-heading = <b>{ $office }</b>
access-line =
    • { $who }, sejak { SHORTDAY($since) }{ $own ->
        [yes] { " " }· Anda sendiri
       *[no] { "" }
    }
access-end = Cabut: { $name }, { $office }
access-ended =
    Hak { $who } sebagai <b>{ $office }</b> sudah dicabut, dan orangnya sudah diberi tahu. Tombol lamanya tidak berlaku lagi.
    { $receipt }
access-restore = Kembalikan
access-restored =
    Hak { $who } sebagai <b>{ $office }</b> sudah dikembalikan, dan orangnya sudah diberi tahu.
    { $receipt }
access-revoked =
    Hak Anda sebagai <b>{ $office }</b> sudah dicabut. Kalau ini keliru, hubungi Kementerian Perindustrian.
    { $receipt }
access-revoked-already = Hak itu sudah tidak ada. Lihat daftar terbaru dengan /akses.
access-revoke-own = Hak sendiri tidak bisa dicabut sendiri. Minta administrator lain.
access-restore-late = Sudah lebih dari satu hari. Undang lagi orangnya dengan /undang.

## Catatan, tanda terima (record, receipt)

record-head =
    🔏 <b>Segel catatan hari ini</b>
    No. { AMOUNT($number) } · <code>{ $hash }</code>

    Simpan pesan ini dan jangan dihapus. Dengan segel ini siapa pun bisa memeriksa kelak, apakah semua catatan sampai no. { AMOUNT($number) } masih utuh.
    Bila suatu hari ada yang ragu, minta pengelola bot menjalankan:
    <code>python -m bot check --head { $typed }</code>
    Jawaban “ok” berarti tidak ada catatan yang diubah atau dihapus.
record-receipt = 🧾 Tanda terima: <code>{ $code }</code>
record-hint =
    Kirim kode tanda terimanya di sini, misalnya <b>/tanda { $example }</b>. Kodenya ada di pesan keputusan, di belakang 🧾.

    Saya jawab apa yang diputuskan, kapan, dan oleh kantor mana.
record-mistyped = Kode <b>{ $code }</b> belum tepat: ada huruf atau angka yang keliru atau tertukar. Lihat lagi di belakang 🧾 pada pesannya, lalu kirim ulang.
record-unknown = Kode <b>{ $code }</b> tidak saya temukan untuk Anda. Mungkin kode itu milik urusan orang lain. Kalau ini urusan Anda, minta kantor yang memutuskan untuk memeriksanya.
record-said =
    🧾 <b>Tanda terima { $code }</b>
    { $what }
    { MOMENT($at, $zone) } · { $by }

    { $whole ->
        [yes] ✅ Catatannya utuh: tidak berubah sejak ditulis.
       *[no] ⚠️ Catatannya tidak sama lagi dengan waktu ditulis. Jangan dipakai sebagai bukti dulu; beri tahu administrator Sinkron IKM dan sebutkan kode ini.
    }
record-what =
    { $verb ->
        [verified] Laporan no. { $number } <b>diverifikasi</b>{ $two ->
            [yes] { " " }oleh dua verifikator{ $first ->
                [none] { "" }
                [you] , yang pertama Anda
               *[other] , yang pertama { $first }
            }
           *[no] { "" }
        }.
        [consented] Laporan no. { $number } <b>disetujui verifikator pertama</b>, menunggu yang kedua.
        [returned] Laporan no. { $number } <b>dikembalikan</b> untuk diperbaiki{ $parts ->
            [0] { "" }
           *[other] { " " }({ $parts } bagian)
        }.
        [submitted] Laporan no. { $number } <b>dikirim</b>{ $revision ->
            [1] { "" }
           *[other] { " " }(kiriman ke-{ $revision })
        }.
        [added] Bukti laporan no. { $number } <b>ditambah</b>.
        [created] Kegiatan ini <b>ditambahkan</b>.
        [staged] Tahapan dan bobot kegiatan ini <b>diatur</b>.
        [changed] Kegiatan ini <b>diubah</b>.
        [delegated] Penggantian no. { $number } <b>diminta</b>.
        [agreed] Penggantian no. { $number } <b>disanggupi</b>.
        [ended] Penggantian no. { $number } <b>berakhir</b>.
        [handed_over] Tugas sebagai <b>{ $office }</b> <b>diserahkan</b> kepada penggantinya.
        [asked] Perpanjangan no. { $number } <b>diminta</b>.
        [extended] Perpanjangan no. { $number } <b>disetujui</b>.
        [declined] Perpanjangan no. { $number } <b>tidak disetujui</b>.
        [closed] Pertanyaan no. { $number } <b>ditutup</b> oleh kantor.
        [granted] Hak sebagai <b>{ $office }</b> <b>diberikan</b>{ $name ->
            [none] { "" }
           *[other] { " " }kepada { $name }
        }.
        [revoked] Hak sebagai <b>{ $office }</b> <b>dicabut</b>{ $name ->
            [none] { "" }
           *[other] { " " }dari { $name }
        }.
       *[other] Ada yang dicatat.
    }
record-what-other =
    { $verb ->
        [opening-opened] Pembukaan program no. { $number } <b>disimpan</b>.
        [opening-changed] Pembukaan program no. { $number } <b>diubah</b>.
        [opening-closed] Pembukaan program no. { $number } <b>ditutup</b>.
        [duty-marked] Tenggat lain no. { $number }, { $title }, <b>ditandai selesai</b>.
        [duty-unmarked] Tanda selesai tenggat lain no. { $number }, { $title }, <b>dicabut</b>.
        [switch-on] Pengingat { $title } <b>dinyalakan</b>.
        [switch-off] Pengingat { $title } <b>dimatikan</b>.
        [deadline-published] Tenggat laporan no. { $number } <b>diumumkan</b>.
        [invitation-invited] Undangan no. { $number } <b>dibuat</b>.
        [invitation-declined] Undangan no. { $number } <b>tidak dikonfirmasi</b>.
        [class-opened] Kelas “{ $title }” <b>dibuka</b>.
        [class-changed] Kelas “{ $title }” <b>diubah</b>.
        [class-closed] Kelas “{ $title }” <b>dibatalkan</b>.
        [registration-registered] Pendaftaran no. { $number } di kelas “{ $title }” <b>diterima</b>, belum diputuskan.
        [registration-withdrew] Pendaftar no. { $number } <b>mundur</b> dari kelas “{ $title }”.
        [registration-chosen] Pendaftar no. { $number } <b>terpilih</b> untuk kelas “{ $title }”.
        [registration-moved-up] Pendaftar no. { $number } <b>naik dari daftar tunggu</b> dan terpilih untuk kelas “{ $title }”.
        [registration-put-on-list] Pendaftar no. { $number } masuk <b>daftar tunggu</b> kelas “{ $title }”.
        [registration-declined] Pendaftar no. { $number } <b>tidak dipilih</b> untuk kelas “{ $title }”.
        [registration-saw-document] Dokumen pendaftar no. { $number } untuk kelas “{ $title }” <b>dilihat</b> di kantor.
        [registration-noted-present] Peserta no. { $number } kelas “{ $title }” dicatat <b>hadir</b> pada { DAY($day) }.
        [registration-noted-absent] Catatan hadir peserta no. { $number } kelas “{ $title }” pada { DAY($day) } <b>dibatalkan</b>.
        [staff_group-asked] Tautan grup no. { $number } <b>diminta</b>.
        [staff_group-confirmed] Tautan grup no. { $number } <b>disetujui</b>.
        [staff_group-refused] Tautan grup no. { $number } <b>ditolak</b>.
        [staff_group-ended] Tautan grup no. { $number } <b>dilepas</b>.
        [article-proposed] Perubahan artikel { $number } <b>diusulkan</b>.
        [article-approved] Perubahan artikel { $number } <b>disetujui</b> dan ditayangkan.
        [article-refused] Usulan perubahan artikel { $number } <b>ditolak</b>.
        [article-took_back] Perubahan artikel { $number } <b>ditarik kembali</b>.
        [broadcast-proposed] Siaran no. { $number } <b>dimintakan persetujuan</b>.
        [broadcast-approved] Siaran no. { $number } <b>disetujui</b>.
        [broadcast-refused] Siaran no. { $number } <b>tidak disetujui</b>.
        [broadcast-paused] Siaran no. { $number } <b>dijeda</b>.
        [broadcast-resumed] Siaran no. { $number } <b>dilanjutkan</b>.
        [broadcast-stopped] Siaran no. { $number } <b>dihentikan</b>.
        [broadcast-nudged] Siaran no. { $number } <b>diingatkan kepada yang belum membaca</b>.
        [broadcast-fix-proposed] Siaran no. { $number } <b>diusulkan dikoreksi</b>.
        [broadcast-fix-approved] Siaran no. { $number } <b>dikoreksi</b>.
        [broadcast-fix-refused] Siaran no. { $number } <b>tidak jadi dikoreksi</b>.
       *[other] Ada yang dicatat.
    }
record-about =
    { $what }
    { $activity }, { MONTH($period) }, { $province }
record-by =
    { $office ->
        [ministry] Kementerian Perindustrian
        [province] Dinas { $province }
       *[operator] pengelola bot
    }{ $name ->
        [none] { "" }
        [you] { " " }(Anda)
       *[other] { " " }({ $name })
    }
record-history =
    <b>Siapa mengubah apa</b>, terbaru di atas{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }
    { $about }

    { $lines }
record-history-none =
    <b>Siapa mengubah apa</b>
    { $about }

    Belum ada perubahan yang tercatat.
record-line = • { MOMENT($at, $zone) } · { $by }: { $what }
record-of-report = Laporan no. { $number }: { $activity }, { MONTH($period) }, { $province }
record-of-activity = { $activity }, { $province }
record-of-report-button = Siapa mengubah laporan no. { $number }?
record-of-activity-button = Siapa mengubah kegiatan ini?

## Tenggat dan pengingat (deadlines, reminders)

deadlines-list =
    <b>Tenggat laporan bulanan</b>
    { $parts }

    <i>Petugas diingatkan 7, 3, dan 1 hari sebelumnya serta pada harinya, pukul 08.00 waktu setempat. Setelah laporan masuk, tidak diingatkan lagi.</i>
    <i>Tanggal yang dihitung bisa diganti pengumuman kementerian.{ $disputed ->
        [yes] { " " }Ada sumber lain yang menyebut hari berbeda.
       *[no] { "" }
    }</i>
deadlines-place =
    { $province ->
        [none] <b>Semua provinsi</b>
       *[other] <b>{ $province }</b> ({ $zone })
    }
    { $lines }
deadlines-line =
    • Laporan { MONTH($period) }: <b>{ DAY($due) }</b>, { $when ->
        [over] sudah lewat
        [today] hari ini
       *[coming] { $days } hari lagi
    }
      { $source }
deadlines-exception =
    – { $province }: <b>{ DAY($due) }</b>
      { $published ->
        [yes] Diumumkan kementerian, alasan: { $reason }
       *[no] Dihitung dengan hari kerja setempat: { $reason }
      }
deadlines-exceptions = – { $count } provinsi punya tanggal sendiri
deadlines-own-button = Tanggal per provinsi ({ $count })
deadlines-own =
    <b>Tanggal per provinsi</b>: { $count }{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }
    { $lines }
deadlines-own-month = Laporan <b>{ MONTH($period) }</b>
deadlines-source-published = Diumumkan kementerian, alasan: { $reason }
deadlines-source-computed =
    Dihitung: hari kerja ke-{ $nth } bulan berikutnya, menurut petunjuk SAKTI 2022.{ $provisional ->
        [yes] { " " }Sementara: cuti bersama tahun itu belum diumumkan.
       *[no] { "" }
    }{ $local ->
        [none] { "" }
       *[other] { " " }Hari kerja setempat: { $local }.
    }
deadlines-publish = Umumkan tanggal lain
deadlines-all = Semua provinsi
deadlines-month = Laporan { MONTH($period) }
deadlines-ask-scope = Tanggal baru untuk semua provinsi, atau satu provinsi? Tekan tombolnya, atau ketik nama provinsi.
deadlines-ask-period = Tenggat laporan bulan apa yang berubah?
deadlines-ask-day =
    Laporan { MONTH($period) } sekarang paling lambat <b>{ DAY($due) }</b>.
    Tanggal barunya? Misalnya <b>{ SHORTDAY($example) }</b>.
deadlines-ask-reason = Apa alasannya? Petugas akan membacanya, misalnya <b>Surat Dirjen Perbendaharaan tentang akhir tahun</b>.
deadlines-confirm =
    <b>Periksa dulu</b>
    Untuk: { $scope ->
        [all] semua provinsi
       *[province] { $province }
    }
    Laporan: { MONTH($period) }
    Tenggat lama: { DAY($before) }
    Tenggat baru: <b>{ DAY($due) }</b>{ $off ->
        [yes] { " " }(bukan hari kerja)
       *[no] { "" }
    }
    Alasan: { $reason }

    { $officers ->
        [0] Belum ada petugas yang perlu diberi tahu. Umumkan?
       *[other] { $officers } petugas akan diberi tahu. Umumkan?
    }
deadlines-confirm-yes = Umumkan
deadlines-published =
    Diumumkan. Laporan { MONTH($period) } { $scope ->
        [all] semua provinsi
       *[province] { $province }
    } paling lambat <b>{ DAY($due) }</b>. { $officers } petugas diberi tahu, dan pengingat mengikuti tanggal ini.
    { $receipt }
deadlines-announced =
    <b>Tenggat laporan berubah</b>
    Laporan { MONTH($period) } { $scope ->
        [all] semua provinsi
       *[province] { $province }
    } paling lambat <b>{ DAY($due) }</b>.
    Alasan: { $reason }
    { $receipt }
deadlines-help =
    { $question ->
        [scope] ℹ️ Pilih <b>Semua provinsi</b>, atau ketik satu nama, misalnya <b>Aceh</b>. Tanggal untuk satu provinsi didahulukan dari tanggal untuk semua.
        [period] ℹ️ Bulan yang dilaporkan, bukan bulan tenggatnya. Laporan Oktober biasanya jatuh tempo awal November.
        [day] ℹ️ Tulis hari terakhirnya, misalnya <b>10 Desember</b>, <b>10 Des 2026</b>, atau <b>10/12/2026</b>.
        [reason] ℹ️ Satu kalimat yang dibaca petugas, misalnya nomor surat atau sebab perubahan.
       *[end] ℹ️ Periksa semuanya. Setelah diumumkan, tanggal ini yang berlaku sampai ada pengumuman baru.
    }
deadlines-label =
    { $question ->
        [scope] Untuk provinsi
        [period] Bulan laporan
        [day] Tanggal baru
       *[reason] Alasan
    }
deadlines-day-early = Terlalu awal: laporan { MONTH($period) } baru bisa dikirim mulai { DAY($first) }.
deadlines-day-past = Tanggal { DAY($day) } sudah lewat. Tulis hari ini atau sesudahnya.
deadlines-day-late = Terlalu jauh: tenggat laporan { MONTH($period) } paling lambat { DAY($last) }. Periksa tahunnya, ya.

reminders-report-due =
    <b>Laporan { MONTH($period) }, { $province }</b>
    { $over ->
        [0] Tenggat: <b>{ DAY($due) }</b>, { $days ->
            [0] hari ini
            [1] besok
           *[other] { $days } hari lagi
        }.
       *[other] ⚠️ Terlambat { $over } hari, tenggatnya <b>{ DAY($due) }</b>.
    }{ $published ->
        [yes] { " " }Tanggal ini diumumkan kementerian, alasan: { $reason }
       *[no] { "" }
    }
    Belum masuk: { $count } kegiatan
    { $activities }
    { $notes }
reminders-item = • { $name }
reminders-more = • dan { $count } kegiatan lagi
reminders-report-now = Lapor sekarang
reminders-nil = Tidak ada perubahan
reminders-later = Nanti
reminders-not-me = Bukan saya
reminders-tasks = Semua tugas
reminders-look = Lihat pantauan
reminders-morning =
    <b>Yang menunggu hari ini</b>
    { $lines }
    { $notes }
reminders-line =
    • Laporan { MONTH($period) }, { $province }: { $over ->
        [0] { $days ->
            [0] hari ini terakhir
            [1] besok terakhir
           *[other] { $days } hari lagi
        }
       *[other] ⚠️ terlambat { $over } hari
    }, { $count } kegiatan belum masuk
reminders-more-lines = • dan { $count } lagi
reminders-also =
    { $kind ->
        [returned] ↩️ Perlu diperbaiki: laporan dari { $count } kegiatan
       *[proposal] ↩️ Perlu diperbaiki: { $count } usulan
    }
reminders-upward =
    <b>{ $who ->
        [head] Laporan dinas Anda belum lengkap
       *[ministry] Laporan bulanan belum lengkap
    }</b>
    { $lines }
    Petugasnya sudah diingatkan beberapa kali.
    { $notes }
reminders-upward-next =
    ℹ️ { $soon ->
        [yes] Besok pagi
       *[no] { DAY($day) } pagi
    } { $who ->
        [head] kepala dinas ikut diberi tahu
       *[ministry] kementerian ikut diberi tahu
    }, kecuali sudah ada laporan yang dikirim.
reminders-late = Pengingat ini terlambat, seharusnya datang { DAY($day) }. Maaf, ya.
reminders-received =
    ✅ <b>Sudah diterima</b>
    { $lines }
reminders-received-line = • Laporan { MONTH($period) }, { $province }
reminders-over = Itu sudah beres. Tidak ada lagi yang perlu diingatkan.
reminders-which-hour =
    <b>Kapan saya ingatkan lagi?</b>
    { $lines }
    Hanya pada hari kerja dan di luar jam tenang.
reminders-hour = { MOMENT($at, $zone) }
reminders-later-set =
    { $lines }
    Baik, saya ingatkan sekali lagi: <b>{ MOMENT($at, $zone) }</b>. Kalau sudah beres sebelum itu, pengingatnya batal sendiri.
reminders-hour-wrong = Waktu itu sudah lewat, hari libur, atau jam tenang. Pilih waktu lain lewat <b>Nanti</b>.
reminders-whose = Kalau bukan Anda, siapa yang mengerjakannya? Rekan itu saya tanya dulu; kepala dinas diberi tahu setelah ia setuju.
reminders-no-colleague = Belum ada petugas lain di dinas Anda. Kalau ini bukan tugas Anda, minta kepala dinas mengundang rekan lewat /undang.
reminders-asked-colleague = Saya sudah bertanya kepada <b>{ $taker }</b> tentang laporan { MONTH($period) }, { $province }. Sebelum ia setuju, Anda masih diingatkan.
reminders-asked-already = Rekan itu sudah ditanya.
reminders-answered-already = Ini sudah dijawab.
reminders-is-it-yours = <b>{ $giver }</b> bilang laporan { MONTH($period) }, { $province }, adalah tugas Anda. Betul?
reminders-mine = Ya, saya kerjakan
reminders-not-mine = Bukan tugas saya
reminders-taken =
    { $who ->
        [you] Baik, laporan { MONTH($period) }, { $province }, sekarang tugas Anda. Rekan Anda tidak diingatkan lagi.
        [giver] <b>{ $taker }</b> mengerjakan laporan { MONTH($period) }, { $province }. Anda tidak diingatkan lagi.
       *[head] Laporan { MONTH($period) }, { $province }, sekarang dikerjakan <b>{ $taker }</b>, tadinya { $giver }.
    }
reminders-declined =
    { $who ->
        [you] Baik. Rekan Anda diberi tahu bahwa laporan { MONTH($period) }, { $province }, bukan tugas Anda.
       *[giver] <b>{ $taker }</b> bilang laporan { MONTH($period) }, { $province }, bukan tugasnya. Anda tetap diingatkan.
    }

menu-pengingat = Pengingat saya
command-pengingat = Jam tenang dan kabar yang saya terima
reminders-home =
    <b>Pengingat Anda</b>
    { $none ->
        [yes] Jam tenang: tidak ada.
       *[no] Jam tenang: { $start } sampai { $until } waktu setempat{ $own ->
            [yes] , pilihan Anda
           *[no] , yang biasa
        }.
    }
    { $duties ->
        [yes] Pengingat tugas selalu datang, di luar jam itu dan pada hari kerja. Yang bisa dimatikan hanya kabar.
       *[no] Kabar datang di luar jam itu. Kabar yang tidak Anda perlukan bisa dimatikan.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Yang Anda matikan:
    }
    { $muted }
reminders-own-hours = Ubah jam tenang
reminders-news-button = Pilih kabar
reminders-news =
    <b>Kabar yang Anda terima</b>
    Ketuk nomornya untuk mematikan, atau menyalakan lagi.

    { $lines }
reminders-news-line =
    { $place }. { $on ->
        [yes] ✓
       *[no] ✗ mati:
    } { $topic }
reminders-muted = • { $topic }
reminders-topic =
    { $topic ->
        [openings] program yang dibuka
        [classes] kelas baru di dekat Anda
        [outcomes] pertanyaan setelah kelas
        [results] aturan dan hasil cek yang berubah
        [programmes] program dan bantuan (siaran)
        [training] pelatihan (siaran)
        [events] pameran dan acara (siaran)
        [notices] info umum (siaran)
       *[answers] jawaban baru untuk pertanyaan lama
    }
reminders-topic-button =
    { $on ->
        [yes] Matikan:
       *[no] Nyalakan:
    } { $topic ->
        [openings] program dibuka
        [classes] kelas baru
        [outcomes] tanya setelah kelas
        [results] hasil cek berubah
        [programmes] siaran program
        [training] siaran pelatihan
        [events] siaran pameran
        [notices] siaran info umum
       *[answers] jawaban baru
    }
reminders-topic-unknown = Kabar itu tidak ada.
reminders-ask-hours =
    <b>Kapan Anda tidak mau diganggu?</b> Tulis jam mulai dan selesai, misalnya <b>20-6</b> atau <b>19.30-06.00</b>.
    Yang biasa: { $start } sampai { $until }. Harus tersisa { $least } jam pada jam kantor, supaya tugas bisa sampai.
reminders-hours = { $start } sampai { $until }
reminders-usual-hours = Seperti biasa ({ $start } sampai { $until })
reminders-hours-unclear = “{ $text }” belum terbaca. Contoh: <b>20-6</b> atau <b>19.30-06.00</b>.
reminders-hours-too-many = Itu terlalu lama: harus tersisa { $hours } jam pada jam kantor (07.30 sampai 16.00), supaya tugas bisa sampai.
reminders-hours-set = Baik. Jam tenang Anda { $none ->
        [yes] tidak ada
       *[no] { $start } sampai { $until } waktu setempat
    }.
quiet-help = ℹ️ Pada jam itu saya tidak mengirim pengingat dan kabar. Jawaban atas pesan Anda tetap langsung datang.
reminders-in-spite = ℹ️ Dikirim di luar waktu biasa atas keputusan administrator: { $reason }
reminders-ledger = Buku pengingat
reminders-override = Kirim di luar jam tenang
reminders-book =
    { $noted }

    <b>Pengingat 30 hari terakhir</b>
    { $states }
    { $lost ->
        [0] Tidak ada yang diragukan.
       *[other] <b>Tidak diketahui apakah sampai: { $lost }</b>. Bot terhenti saat mengirim, jadi tidak dikirim ulang sendiri. Tanyakan kepada orangnya, lalu pilih.
    }
    { $lines }
    { $paged }
reminders-state =
    • { $state ->
        [planned] menunggu waktunya
        [leased] sedang dikirim
        [sent] terkirim
        [done] batal karena sudah beres
        [refused] ditolak Telegram (bot diblokir atau akun tidak ada)
        [unknown] tidak diketahui
       *[dropped] dibuang karena sudah terlalu lama
    }: { $count }
reminders-lost-line =
    • <b>{ $name }</b>, { MOMENT($at) }: { $about }{ $more ->
        [0] { "" }
       *[other] { " " }dan { $more } lagi
    }
reminders-arrived = Sudah diterima: { $name }
reminders-again = Kirim lagi: { $name }
reminders-arrived-noted = ✅ Dicatat: pengingat untuk <b>{ $name }</b> sudah diterima.
reminders-again-noted = ✅ Pengingat untuk <b>{ $name }</b> dikirim lagi pada waktu yang diperbolehkan, kecuali sudah beres.
reminders-all-button = Putuskan { $count } sekaligus
reminders-all =
    <b>Putuskan { $count } pengingat sekaligus</b>
    { $names }{ $more ->
        [0] { "" }
       *[other] { "" }
    • dan { $more } lagi
    }

    Ada yang berbeda dari kebanyakan? Putuskan dulu satu per satu, lalu kembali ke sini.

    <b>Sudah diterima</b>: dicatat terkirim, tidak dikirim lagi.
    <b>Kirim lagi</b>: yang ternyata sudah menerima mendapatnya dua kali.
reminders-lost-name = • { $name }{ $province ->
        [none] { "" }
       *[other] { " " }({ $province })
    }
reminders-all-arrived = Semua { $count } sudah diterima
reminders-all-again = Kirim lagi ke semua { $count }
reminders-all-noted = { $what ->
        [arrived] ✅ Dicatat: { $count } pengingat sudah diterima.
       *[again] ✅ { $count } pengingat dikirim lagi pada waktu yang diperbolehkan, kecuali yang sudah beres.
    }
reminders-lost-news =
    ⚠️ <b>Tidak diketahui apakah { $count } pengingat sampai.</b>
    Bot atau jaringannya terhenti saat mengirim. Supaya tidak ada yang menerima dua kali, pengingat itu tidak dikirim ulang sendiri. Tanyakan kepada orangnya, lalu putuskan.
reminders-not-lost = Pengingat ini sudah diputuskan, atau tidak diragukan.
reminders-ask-override =
    <b>Mengapa harus dikirim pada jam tenang atau hari libur?</b>
    Tulis satu kalimat. Alasan ini dibaca setiap penerima dan tercatat atas nama Anda.
reminders-ask-override-lasts = Berlaku berapa lama?
reminders-override-hours = { $hours } jam
reminders-override-long = Paling lama { $hours } jam.
reminders-confirm-override = Selama <b>{ $hours } jam</b> pengingat tugas yang waktunya sudah tiba dikirim juga pada jam tenang dan hari libur, dengan alasan: <b>{ $reason }</b>. Kabar tetap menunggu. Jalankan?
reminders-confirm-override-yes = Ya, jalankan
reminders-overridden = Berlaku sampai <b>{ MOMENT($at) }</b>.
override-help = ℹ️ Hanya untuk keadaan mendesak. Tanpa ini pengingat tugas menunggu pagi hari kerja.
override-label =
    { $question ->
        [reason] Alasan
       *[lasts] Lamanya
    }

dates-list = Tanggal saya
dates-mine =
    <b>Tanggal yang saya ingatkan</b>
    { $lines }
dates-none = Belum ada. Saya bisa mengingatkan 60, 30, dan 7 hari sebelum sertifikat habis, dan bertanya kabar setelah Anda mengajukan program. Yang disimpan hanya jenis dan tanggalnya.
dates-line =
    • { $what }: { $paper ->
        [yes] habis { SHORTDAY($day) }
       *[no] diajukan { SHORTDAY($day) }
    }{ $next ->
        [none] { "" }
       *[other] , pengingat berikutnya { SHORTDAY($next) }
    }
dates-forget = Hapus: { $what }
dates-add-paper = Tambah tanggal sertifikat
dates-add-applied = Saya sudah mengajukan program
dates-kind =
    { $kind ->
        [halal] Sertifikat halal
        [pirt] SPP-IRT (PIRT)
        [md] Izin edar BPOM (MD)
        [sni] SPPT SNI
        [tkdn] Sertifikat TKDN
        [merek] Merek terdaftar
       *[other] Dokumen lain
    }
dates-ask-kind = <b>Dokumen apa?</b>
dates-ask-end =
    <b>Sampai tanggal berapa berlaku?</b> Lihat di dokumennya, lalu tulis, misalnya <b>5 Desember 2027</b>.{ $kind ->
        [halal] { " " }Sertifikat halal kini tetap berlaku selama bahan dan cara produksi tidak berubah; isi ini hanya kalau di sertifikat Anda ada tanggalnya.
       *[other] { "" }
    }
dates-ask-programme = <b>Program apa yang Anda ajukan?</b> Pilih, atau ketik sebagian namanya.
dates-ask-applied = <b>Kapan Anda mengajukannya?</b> Tulis tanggalnya, misalnya <b>5 November</b>.
dates-today = Hari ini
dates-day-unclear = “{ $text }” belum terbaca sebagai tanggal. Contoh: <b>5 Desember 2027</b> atau <b>5/12/2027</b>.
dates-day-wrong = Tanggal itu tidak cocok. Masa berlaku harus sesudah hari ini; pengajuan paling lama setahun yang lalu.
dates-too-many = Sudah ada { $most } tanggal. Hapus dulu salah satu.
dates-unknown = Tanggal itu tidak ada lagi.
dates-kept =
    ✅ <b>{ $what }</b>, { DAY($day) }. { $count ->
        [0] Tidak ada lagi yang perlu diingatkan.
       *[other] Saya menyapa Anda pada:
    }
    { $days }
dates-step = • { DAY($day) }
dates-reminder =
    <b>Sesuai permintaan Anda</b>
    { $lines }
dates-ends =
    • { $kind ->
        [halal] Sertifikat halal
        [pirt] SPP-IRT (PIRT)
        [md] Izin edar BPOM (MD)
        [sni] SPPT SNI
        [tkdn] Sertifikat TKDN
        [merek] Merek terdaftar
       *[other] Dokumen
    } Anda { $over ->
        [0] { $left ->
            [0] habis <b>hari ini</b>, { DAY($day) }
           *[other] habis <b>{ $left } hari lagi</b>, { DAY($day) }
        }
       *[other] sudah habis { DAY($day) }
    }. Mulai urus perpanjangannya dari sekarang.
dates-ask = • Anda mengajukan <b>{ $programme }</b> { $since } hari lalu. Bagaimana, sudah dapat?
dates-got =
    { $answer ->
        [yes] Sudah dapat
        [no] Belum
       *[stop] Tidak usah ditanya
    }
dates-got-answer =
    { $answer ->
        [yes] Syukurlah! Semoga <b>{ $programme }</b> bermanfaat untuk usaha Anda. Catatannya sudah saya hapus.
        [no] Semoga segera ada kabar. { $again ->
            [none] Ini pertanyaan saya yang terakhir; catatannya sudah saya hapus.
           *[other] Saya tanya sekali lagi { DAY($again) }.
        } Kalau terasa lama, tanyakan kepada petugas.
       *[stop] Baik, tidak saya tanyakan lagi. Catatannya sudah saya hapus.
    }
paper-help = ℹ️ Tanggalnya ada di sertifikat, biasanya di bawah tulisan “berlaku sampai”. Yang disimpan hanya jenis dan tanggal ini.
applied-help = ℹ️ Saya bertanya dua kali, 30 dan 90 hari setelah tanggal itu. Yang disimpan hanya program dan tanggalnya.
paper-label =
    { $question ->
        [kind] Dokumen
       *[day] Berlaku sampai
    }
applied-label =
    { $question ->
        [programme] Program
       *[day] Tanggal pengajuan
    }

## Pengingat yang akan datang (foreseen)

deadlines-foreseen = Pengingat 14 hari ke depan
foreseen-list =
    <b>Pengingat laporan bulanan sampai { SHORTDAY($until) }</b>
    { $count ->
        [0] Tidak ada pengingat dalam { $days } hari ke depan: tidak ada tenggat dekat yang laporannya masih kurang.
       *[other] { $count } provinsi, menurut keadaan sekarang. Begitu laporan masuk, pengingatnya berhenti.{ $pages ->
            [1] { "" }
           *[other] { " " }Bagian { $page } dari { $pages }.
        }
    }
    { $parts }
foreseen-place =
    <b>{ $province }</b>: { $count ->
        [0] ⚠️ belum ada petugas, jadi tidak ada yang menerima
       *[other] { $names }{ $more ->
            [0] { "" }
           *[other] { " " }dan { $more } lagi
        }
    }
    { $lines }
foreseen-line =
    • { MOMENT($at, $zone) }: laporan { MONTH($period) }, { $over ->
        [0] { $days ->
            [0] hari terakhir
           *[other] { $days } hari lagi
        }
       *[other] terlambat { $over } hari
    }{ $published ->
        [yes] { " " }(tanggal diumumkan)
       *[no] { "" }
    }, { $missing } kegiatan
foreseen-more = • dan { $count } pengingat lagi

## Tenggat lain, dikerjakan di luar bot (elsewhere)

elsewhere-list = Tenggat lain
elsewhere-done = Sudah selesai
elsewhere-undo = Ternyata belum
elsewhere-look = Rincian
elsewhere-rules = Atur pengingat tenggat lain
elsewhere-switch = Atur pengingatnya
elsewhere-turn-on = Nyalakan pengingat
elsewhere-turn-off = Matikan pengingat
elsewhere-place =
    { $place ->
        [ministry] kementerian
       *[all] semua provinsi
    }
elsewhere-period =
    { $kind ->
        [month] { MONTH($period) }
        [quarter] triwulan { $number } { $year }
        [semester] semester { $number } { $year }
       *[year] tahun { $year }
    }
elsewhere-about = • { $what }, { $period }, { $province }
elsewhere-line =
    • { $what }, { $period }, { $province }: { $days ->
        [0] hari ini terakhir
        [1] besok terakhir
       *[other] { $days } hari lagi
    }{ $sure ->
        [P] { "" }
        [T] { "" }
       *[other] { " " }(tanggal belum pasti)
    }
elsewhere-due =
    <b>{ $what }</b>
    Periode: { $period }, { $province }
    Tenggat: <b>{ DAY($due) }</b>, { $days ->
        [0] hari ini
        [1] besok
       *[other] { $days } hari lagi
    }.{ $sure ->
        [P] { " " }Tanggal ini diumumkan kementerian, alasan: { $reason }
        [T] { "" }
        [N] { " " }⚠️ Tanggalnya dari berita, belum pasti.
        [C] { " " }⚠️ Tanggalnya dari pihak ketiga, belum pasti.
       *[B] { " " }⚠️ Tanggalnya belum pasti, tanyakan dulu ke kementerian.
    }
    Dikirim kepada: { $to_whom }

    Ini dikerjakan di luar bot. Kalau sudah, tekan <b>Sudah selesai</b>, supaya Anda dan rekan tidak diingatkan lagi.
    { $notes }
elsewhere-agenda =
    <b>Tenggat lain</b>
    { $count ->
        [0] Tidak ada yang jatuh tempo dalam lima minggu ke depan.
       *[other] Dikerjakan di luar bot ini: SAKTI, KPPN, surat. Ketuk nomornya untuk melihat rincian dan menandai yang sudah selesai. 🔔 berarti diingatkan.{ $pages ->
            [1] { "" }
           *[other] { " " }Bagian { $page } dari { $pages }.
        }
    }

    { $lines }
elsewhere-item =
    { $nth }. { $done ->
        [yes] ✅
       *[no] { $on ->
            [yes] 🔔
           *[no] ▫️
        }
    } { $what }, { $period }{ $several ->
        [yes] , { $province }
       *[no] { "" }
    }: <b>{ SHORTDAY($due) }</b>, { $done ->
        [yes] sudah selesai
       *[no] { $over ->
            [0] { $days ->
                [0] hari ini
                [1] besok
               *[other] { $days } hari lagi
            }
           *[other] lewat { $over } hari
        }
    }{ $sure ->
        [P] { "" }
        [T] { "" }
       *[other] { " " }(belum pasti)
    }
elsewhere-card =
    <b>{ $what }</b>
    Periode: { $period }, { $province }

    Tenggat: <b>{ DAY($due) }</b>, { $over ->
        [0] { $days ->
            [0] hari ini
            [1] besok
           *[other] { $days } hari lagi
        }
       *[other] lewat { $over } hari
    }
    Tugas: { $who }
    Dikirim kepada: { $to_whom }
    Dasar: { $basis }
    { $sure ->
        [P] Tanggal ini diumumkan kementerian, alasan: { $reason }
        [T] Menurut naskah aturan atau panduan resmi: { $source }
        [N] ⚠️ Tanggal belum pasti, dari berita: { $source }
        [C] ⚠️ Tanggal belum pasti, dari pihak ketiga: { $source }
       *[B] ⚠️ Tanggal belum pasti, tanyakan dulu ke kementerian. Sumber: { $source }
    }{ $sure ->
        [P] { "" }
       *[other] { $reason ->
            [none] { "" }
           *[other] . Hari kerja setempat: { $reason }
        }
    }
    { $note ->
        [none] { "" }
       *[other] Catatan: { $note }
    }

    { $state }
    { $on ->
        [yes] 🔔 Diingatkan lewat bot ini.
       *[no] Tidak diingatkan lewat bot ini.
    }
elsewhere-state =
    { $by ->
        [none] Belum ditandai selesai.
       *[other] ✅ Ditandai selesai oleh <b>{ $by }</b>, { MOMENT($at, $zone) }.
    }
elsewhere-states =
    Ditandai selesai: { $done } dari { $every } provinsi.{ $names ->
        [none] { "" }
       *[other] { " " }Belum: { $names }{ $more ->
            [0] .
           *[other] { " " }dan { $more } lagi.
        }
    }
elsewhere-marked =
    ✅ <b>Ditandai selesai</b>
    { $what }, { $period }, { $province }.{ $on ->
        [yes] { " " }Anda dan rekan tidak diingatkan lagi tentang ini.
       *[no] { "" }
    }
    { $receipt }
elsewhere-unmarked =
    <b>Tanda selesai dicabut</b>
    { $what }, { $period }, { $province }.{ $on ->
        [yes] { " " }Pengingat berikutnya datang lagi seperti biasa.
       *[no] { "" }
    }
    { $receipt }
elsewhere-received =
    ✅ <b>{ $only ->
        [yes] Ditandai selesai
       *[no] Sudah beres
    }</b>
    { $lines }
elsewhere-done-already = Ini sudah ditandai selesai.
elsewhere-not-done = Ini belum ditandai selesai.
elsewhere-gone = Tenggat itu sudah tidak ada. Lihat daftar terbaru lewat /tenggat.
elsewhere-on-already = Pengingat itu sudah menyala.
elsewhere-off-already = Pengingat itu sudah mati.
elsewhere-rules-list =
    <b>Pengingat tenggat lain</b>
    Semuanya mati sampai dinyalakan. Ketuk nomornya: Anda lihat dulu siapa menerima apa, lalu memutuskan.

    { $lines }
elsewhere-rule =
    { $nth }. { $on ->
        [yes] 🔔
       *[no] ▫️
    } { $what }, { $told ->
        [office] dinas
        [ministry] kementerian
       *[administrators] administrator
    }{ $on ->
        [yes] { " " }(menyala)
       *[no] { "" }
    }
elsewhere-preview =
    <b>{ $what }</b>
    Tugas menurut aturan: { $who }
    Yang diingatkan: { $told ->
        [office] petugas di setiap provinsi yang punya kegiatan, 7, 3, dan 1 hari sebelum tenggat serta pada harinya; kepala dinas 1 hari sebelumnya dan pada harinya
        [ministry] verifikator dan pimpinan, 7, 3, dan 1 hari sebelum tenggat serta pada harinya
       *[administrators] administrator, 7, 3, dan 1 hari sebelum tenggat serta pada harinya
    }. Pukul 08.00 waktu setempat, pada hari kerja.
    { $sure ->
        [T] Menurut naskah aturan atau panduan resmi: { $source }
        [N] ⚠️ Tanggal belum pasti, dari berita: { $source }
        [C] ⚠️ Tanggal belum pasti, dari pihak ketiga: { $source }
       *[B] ⚠️ Tanggal belum pasti. Sumber: { $source }
    }

    { $count ->
        [0] Sampai { SHORTDAY($until) } tidak ada yang diingatkan.
       *[other] <b>Sampai { SHORTDAY($until) }</b>: { $people }.{ $nobody ->
            [0] { "" }
           *[other] { " " }⚠️ Tanpa penerima: { $nobody } provinsi.
        }{ $pages ->
            [1] { "" }
           *[other] { " " }Bagian { $page } dari { $pages }.
        }
    }
    { $lines }

    { $on ->
        [yes] 🔔 Pengingat ini menyala.
       *[no] Pengingat ini mati. Tidak ada yang menerima sebelum Anda menyalakannya.
    }
elsewhere-outlook =
    Periode <b>{ $period }</b>, tenggat { SHORTDAY($due) }. Diingatkan { $days }:
elsewhere-outlook-place = • { $province }: { $people }
elsewhere-outlook-nobody = ⚠️ Tanpa penerima: { $places }
elsewhere-day = { SHORTDAY($day) }
elsewhere-joined = { $one }, { $more }
elsewhere-people =
    { $count } { $role ->
        [officer] petugas
        [head] kepala dinas
        [verifier] verifikator
        [director] pimpinan
       *[administrator] administrator
    }
elsewhere-nobody = ⚠️ tidak ada yang menerima
elsewhere-switched =
    { $on ->
        [yes] 🔔 <b>Dinyalakan</b>: { $what }. Mulai sekarang { $told ->
            [office] petugas dan kepala dinas
            [ministry] verifikator dan pimpinan
           *[administrators] administrator
        } diingatkan; yang sudah lewat tidak disusulkan.
       *[no] <b>Dimatikan</b>: { $what }. Tidak ada lagi yang diingatkan tentang ini.
    }
    { $receipt }

moving-button = Umumkan tanggal lain
moving-again = Umumkan tanggal lagi
moving-ask-scope =
    <b>{ $what }</b>, { $period }
    Tanggal baru untuk semua provinsi, atau satu provinsi? Tekan tombolnya, atau ketik nama provinsi.
moving-ask-day =
    <b>{ $what }</b>, { $period }
    Sekarang paling lambat <b>{ DAY($due) }</b>.
    Tanggal barunya? Misalnya <b>{ SHORTDAY($example) }</b>.
moving-confirm =
    <b>Periksa dulu</b>
    { $what }, { $period }
    Untuk: { $province }
    Tenggat lama: { DAY($before) }
    Tenggat baru: <b>{ DAY($due) }</b>{ $off ->
        [yes] { " " }(bukan hari kerja)
       *[no] { "" }
    }
    Alasan: { $reason }

    { $on ->
        [no] Pengingat tenggat ini belum dinyalakan, jadi belum ada yang diberi tahu; tanggalnya tampil di “Tenggat lain”. Umumkan?
       *[yes] { $count ->
            [0] Belum ada penerima pengingat ini. Umumkan?
           *[other] { $count } orang yang diingatkan akan diberi tahu. Umumkan?
        }
    }
moving-published =
    <b>Diumumkan</b>: { $what }, { $period }, { $province }, paling lambat <b>{ DAY($due) }</b>. { $count ->
        [0] Tidak ada yang perlu diberi tahu sekarang
       *[other] { $count } orang diberi tahu
    }, dan pengingat mengikuti tanggal ini.
    { $receipt }
moving-announced =
    <b>Tenggat berubah</b>
    { $what }, { $period }, { $province }: paling lambat <b>{ DAY($due) }</b>.
    Alasan: { $reason }
    { $receipt }
moving-help =
    { $question ->
        [scope] ℹ️ Pilih <b>Semua provinsi</b>, atau ketik satu nama, misalnya <b>Aceh</b>. Tanggal untuk satu provinsi didahulukan dari tanggal untuk semua.
        [day] ℹ️ Tulis hari terakhirnya, misalnya <b>10 Desember</b>, <b>10 Des 2026</b>, atau <b>10/12/2026</b>.
        [reason] ℹ️ Satu kalimat yang dibaca penerima pengingat, misalnya nomor surat atau sebab perubahan.
       *[end] ℹ️ Periksa semuanya. Setelah diumumkan, tanggal ini yang berlaku sampai ada pengumuman baru.
    }
moving-label =
    { $question ->
        [scope] Untuk provinsi
        [day] Tanggal baru
       *[reason] Alasan
    }
moving-day-early = Terlalu awal: tenggat ini paling awal { DAY($first) }. Periksa tahunnya, ya.
moving-day-late = Terlalu jauh: tenggat ini paling lambat { DAY($last) }. Periksa tahunnya, ya.
moving-over = Tenggat ini sudah terlalu lama lewat: tanggal baru hanya bisa sampai { DAY($last) }.

## Perpanjangan (extensions)

extensions-button = Perpanjangan lain
extensions-new = Minta perpanjangan
extensions-queue =
    { $count ->
        [0] Tidak ada permintaan perpanjangan yang menunggu.
       *[other] <b>{ $count } permintaan perpanjangan</b> menunggu, yang terlama di atas:
    }
extensions-item = { $province }, { MONTH($period) }: sampai { SHORTDAY($wanted) }
extensions-card =
    ⏳ <b>{ $province }</b> minta perpanjangan laporan { MONTH($period) }
    Tenggat sekarang: { DAY($now) }
    Diminta: <b>{ DAY($wanted) }</b>
    Alasan: { $reason }
    Dari: { $by } · laporan yang belum masuk: { $missing }
extensions-grant = Setujui { $province } sampai { SHORTDAY($wanted) }
extensions-other = Tanggal lain atau tolak: { $province }
extensions-none =
    Tidak ada laporan yang bisa diperpanjang sekarang: bulannya sudah terkirim, sudah diminta, belum selesai, atau terlalu lama lewat.
    { $count ->
        [0] { "" }
       *[other] { $lines }
    }
extensions-line =
    { $state ->
        [given] • { MONTH($period) }: disetujui sampai { DAY($due) }
        [refused] • { MONTH($period) }: tidak disetujui. { $remark }
       *[open] • { MONTH($period) }: menunggu jawaban (diminta sampai { DAY($wanted) })
    }
extensions-ask-month = <b>Laporan bulan apa</b> yang perlu waktu lebih?
extensions-month = { MONTH($period) }, { $province }
extensions-ask-day =
    Laporan { MONTH($period) } { $province } tenggatnya { DAY($due) }.
    Perlu waktu <b>sampai tanggal berapa</b>? Contoh: <b>{ SHORTDAY($example) }</b>.
extensions-day-no-gain = Tenggat yang berlaku sudah { DAY($due) }. Tulis tanggal sesudahnya.
extensions-ask-reason = <b>Mengapa</b> perlu waktu lebih? Tulis singkat, misalnya <b>SP2D baru terbit setelah libur</b>.
extensions-confirm =
    <b>Periksa dulu: perpanjangan</b>
    Laporan { MONTH($period) }, { $province }
    Dari { DAY($due) } menjadi <b>{ DAY($wanted) }</b>
    Alasan: { $reason }

    Sampai kementerian menjawab, tenggat tetap { SHORTDAY($due) }.
extensions-confirm-yes = Minta perpanjangan ini
extensions-asked =
    ✅ Permintaan terkirim: laporan { MONTH($period) } sampai { DAY($wanted) }. Jawabannya kami kirim di sini.
    { $receipt }
extensions-asked-already = Untuk { MONTH($period) } sudah ada permintaan yang menunggu jawaban.
extensions-granted =
    ✅ <b>Perpanjangan disetujui</b>: laporan { MONTH($period) }, { $province }, sekarang paling lambat <b>{ DAY($due) }</b>.
    Pengingat dan penilaian tepat waktu mengikuti tanggal ini. Hanya untuk bulan itu.
    { $receipt }
extensions-refused =
    Perpanjangan laporan { MONTH($period) }, { $province }, <b>tidak disetujui</b>; tenggatnya tetap.
    Alasan: { $remark }
    { $receipt }
extensions-decided-already =
    { $given ->
        [yes] Sudah disetujui oleh { $by }. Tidak ada yang berubah.
       *[no] Sudah ditolak oleh { $by }. Tidak ada yang berubah.
    }
extensions-own = Permintaan Anda sendiri diputuskan oleh verifikator lain.
extensions-ask-other =
    { $province }, { MONTH($period) }: diminta sampai { DAY($wanted) }, tenggat sekarang { DAY($due) }.
    Ketik <b>tanggal lain</b>, misalnya <b>{ SHORTDAY($example) }</b>, atau tolak.
extensions-refuse = Tolak
extensions-ask-remark = Apa <b>alasannya</b>? Dinas membacanya.
extending-label =
    { $question ->
        [month] Bulan
        [day] Sampai
       *[reason] Alasan
    }
extending-help =
    { $question ->
        [month] Satu permintaan untuk satu bulan. Pilih bulannya.
        [day] Tanggal terakhir yang Anda perlukan, misalnya <b>20 November</b>.
        [reason] Verifikator membaca alasan ini, dan ia tampil di /tenggat bila disetujui.
       *[end] Pilih <b>Minta perpanjangan ini</b> bila benar, atau <b>Ubah jawaban</b>.
    }
granting-label =
    { $question ->
        [day] Tanggal
       *[remark] Alasan
    }
granting-help =
    { $question ->
        [remark] Contoh: <b>data sudah lengkap, bisa dikirim hari ini</b>.
       *[day] Ketik tanggal, misalnya <b>20 November</b>, atau pilih <b>Tolak</b>.
    }

## Mewakili rekan (delegations)

delegations-open = Penggantian
delegations-list =
    <b>Saling menggantikan</b>
    { $count ->
        [0] Tidak ada penggantian sekarang.
       *[other] { $lines }
    }

    Cuti atau dinas luar? Rekan sekantor bisa melapor untuk Anda, dari hari ke hari.
delegations-line =
    • { $taker } untuk { $giver }, { SHORTDAY($first) } sampai { SHORTDAY($last) }{ $open ->
        [yes] { " " }(belum disanggupi)
       *[no] { "" }
    }
delegations-new = Minta rekan menggantikan
delegations-end = Akhiri: { $taker } untuk { $giver }
delegations-agree = Sanggup
delegations-decline = Tidak bisa
delegations-nobody = Belum ada rekan sekantor di sini yang bisa menggantikan. Kepala dinas dapat mengundang petugas lain.
delegations-ask-giver = <b>Untuk siapa</b> rekan itu melapor?
delegations-giver =
    { $name }{ $own ->
        [yes] { " " }(Anda)
       *[no] { "" }
    }
delegations-ask-taker =
    { $own ->
        [yes] <b>Siapa</b> yang menggantikan Anda?
       *[no] <b>Siapa</b> yang menggantikan { $giver }?
    }
delegations-ask-first = <b>Mulai tanggal berapa?</b> Pilih, atau ketik, misalnya <b>5 Desember</b>.
delegations-day =
    { $which ->
        [today] Hari ini, { SHORTDAY($day) }
       *[tomorrow] Besok, { SHORTDAY($day) }
    }
delegations-ask-last =
    Mulai { DAY($first) }, <b>sampai tanggal berapa?</b> Hari itu masih ikut. Ketik misalnya <b>12 Desember</b>.
    Paling lama { $most } hari; sesudah itu berakhir sendiri.
delegations-day-unclear = “{ $text }” belum terbaca sebagai tanggal. Contoh: <b>5 Desember</b> atau <b>5/12/2026</b>.
delegations-days-wrong = Tanggal itu tidak cocok: mulai hari ini atau sesudahnya, dan paling lama { $most } hari.
delegations-twice = Pada hari-hari itu sudah ada yang menggantikan. Akhiri dulu yang itu di <b>/wakil</b>.
delegations-confirm =
    <b>Periksa dulu</b>
    { $taker } melapor untuk { $giver }
    { DAY($first) } sampai { DAY($last) }, kedua hari ikut.

    { $taker } kami tanya dulu. Bisa diakhiri kapan saja.
delegations-confirm-yes = Minta
delegations-asked =
    { $taker } sudah ditanya: melapor untuk { $giver }, { DAY($first) } sampai { DAY($last) }. Berlaku setelah disanggupi.
delegations-ask =
    👋 Bisakah Anda melapor <b>untuk { $giver }</b>, { DAY($first) } sampai { DAY($last) }?
    Laporan Anda akan tertulis “{ $taker } untuk { $giver }”. Sesudah tanggal itu berakhir sendiri.
delegations-agreed =
    ✅ { $you ->
        [taker] Anda melapor untuk { $giver }
        [giver] { $taker } melapor untuk Anda
       *[none] { $taker } melapor untuk { $giver }
    }, { DAY($first) } sampai { DAY($last) }. Bisa diakhiri lebih awal di <b>/wakil</b>.
    { $receipt }
delegations-agreed-already = Ini sudah disanggupi. Lihat di <b>/wakil</b>.
delegations-declined =
    { $you ->
        [taker] Anda tidak menggantikan { $giver }
        [giver] { $taker } tidak bisa menggantikan Anda
       *[none] { $taker } tidak bisa menggantikan { $giver }
    } ({ DAY($first) } sampai { DAY($last) }). Pilih rekan lain dengan <b>/wakil</b>.
    { $receipt }
delegations-begun =
    ▶️ Mulai hari ini { $you ->
        [taker] Anda melapor untuk { $giver }
       *[giver] { $taker } melapor untuk Anda
    }, sampai { DAY($last) }.{ $you ->
        [taker] { " " }Ketik <b>/lapor</b>.
       *[giver] { "" }
    }
    { $receipt }
delegations-ended =
    ⏹ Penggantian berakhir: { $you ->
        [taker] Anda untuk { $giver }
        [giver] { $taker } untuk Anda
       *[none] { $taker } untuk { $giver }
    }, { DAY($first) } sampai { DAY($last) }.
    { $receipt }
delegations-over = Penggantian itu sudah berakhir atau tidak berlaku hari ini. Lihat <b>/wakil</b>.
delegating-label =
    { $question ->
        [giver] Untuk siapa
        [taker] Siapa
        [first] Mulai
       *[last] Sampai
    }
delegating-help =
    { $question ->
        [giver] Petugas yang berhalangan. Pilih namanya.
        [taker] Rekan sekantor yang sudah memakai bot ini: petugas lain atau kepala dinas. Rekan baru diundang dulu oleh kepala dinas.
        [first] Hari pertama, misalnya <b>5 Desember</b>.
        [last] Hari terakhir, misalnya <b>12 Desember</b>. Hari itu masih berlaku.
       *[end] Pilih <b>Minta</b> bila benar, atau <b>Ubah jawaban</b>.
    }

## Serah terima tugas (succession)
succession-button = Serahkan tugas
succession-person = { $name }
succession-ask-province = Petugas <b>dinas mana</b> yang pindah? Ketik nama provinsinya.
succession-ask-leaver =
    { $count ->
        [0] Tidak ada petugas dinas { $province } yang tugasnya bisa diserahkan di sini.
       *[other] <b>Siapa yang pindah</b> dari dinas { $province }?
    }
succession-ask-successor =
    { $count ->
        [0] Belum ada petugas lain di dinas itu. Undang dulu penggantinya dengan <b>/undang</b>, lalu serahkan tugasnya.
       *[other] <b>Siapa yang melanjutkan</b> tugas { $leaver }? Hanya petugas dinas yang sama.
    }
succession-confirm =
    <b>Periksa dulu</b>
    Dinas { $province }: dari { $leaver } kepada { $successor }

    Yang pindah:
    { $lines }

    Sesudah itu hak { $leaver } sebagai petugas berakhir. Keduanya diberi tahu.
succession-confirm-yes = Serahkan
succession-line =
    { $kind ->
        [returned] • { $count } laporan yang dikembalikan
        [waiting] • { $count } laporan yang menunggu keputusan (kabarnya ke pengganti)
        [proposals] • { $count } usulan yang belum disetujui
        [cases] • { $count } pertanyaan warga
        [drafts] • { $count } isian yang belum selesai
        [kept] • { $count } isian tidak ikut: penggantinya sedang mengisi hal yang sama
       *[none] • Tidak ada pekerjaan atas namanya. Laporan bulanan dan pengingat tetap milik dinas.
    }
succession-done =
    ✅ Tugas { $leaver } di dinas { $province } sekarang dipegang <b>{ $successor }</b>:
    { $lines }

    Hak { $leaver } sebagai petugas sudah berakhir. Keduanya sudah diberi tahu.
    { $receipt }
succession-told-leaver =
    Tugas Anda di dinas { $province } sudah diserahkan kepada <b>{ $successor }</b>. Terima kasih atas pekerjaan Anda.
    Hak Anda sebagai petugas di sana berakhir, dan tombol lama tidak berlaku lagi. Kalau ini keliru, hubungi kepala dinas.
    { $receipt }
succession-told-successor =
    🤝 Anda melanjutkan tugas <b>{ $leaver }</b> di dinas { $province }:
    { $lines }

    Semuanya ada di <b>/tugas</b>.
    { $receipt }
succession-told-head =
    Tugas { $leaver } di dinas { $province } sudah diserahkan kepada <b>{ $successor }</b>.
    { $lines }
    { $receipt }
succession-go-on =
    { $flow ->
        [reporting] Lanjutkan laporan
        [stages] Lanjutkan tahapan
        [answering] Lanjutkan jawaban
        [citing] Lanjutkan jawaban
        [closing] Lanjutkan menutup pertanyaan
       *[proposal] Lanjutkan usulan
    }
succession-nobody = Belum ada petugas lain di dinas Anda. Undang dulu penggantinya, lalu serahkan tugasnya di <b>/akses</b>.
succession-nobody-now = Orang itu tidak bisa menjadi pengganti: ia bukan petugas dinas itu. Pilih lagi lewat <b>/akses</b>.
succession-done-already = Tugas orang itu sudah diserahkan, atau haknya tidak ada. Lihat <b>/akses</b>.
succession-ask-instead =
    { $problem }

    Tugas Anda di dinas { $province } sudah diserahkan. { $heir ->
        [none] Silakan tanya kepala dinas.
       *[other] Silakan tanya <b>{ $heir }</b> atau kepala dinas.
    }
succession-label =
    { $question ->
        [province] Provinsi
        [leaver] Yang pindah
       *[successor] Pengganti
    }
succession-help =
    { $question ->
        [province] Ketik nama provinsinya, misalnya <b>Jawa Barat</b>.
        [leaver] Petugas yang pindah atau berhenti. Haknya berakhir setelah Anda memilih <b>Serahkan</b>.
        [successor] Petugas lain di dinas yang sama. Belum ada? Undang dulu dengan <b>/undang</b>.
       *[end] Pilih <b>Serahkan</b> bila benar, atau <b>Ubah jawaban</b>.
    }

## Grup dan mode inline (group)
group-write-privately = Di grup semua orang membaca jawaban saya. Silakan tulis ke saya langsung di chat pribadi.
group-joined =
    Terima kasih sudah mengajak saya. Di grup saya hanya membaca pesan yang menyebut { $name } atau membalas pesan saya.
    Pesan lain tidak saya baca dan tidak saya simpan.
group-private-chat = Buka chat pribadi

## Administrator (admin)

admin-content-broken =
    ⚠️ <b>{ $kind ->
        [texts] Berkas kalimat
       *[content] Berkas isi
    } yang baru belum dipakai: ada { $count } kesalahan.</b>
    Bot tetap bekerja dengan yang terakhir benar.

    { $lines }{ $more ->
        [0] { "" }
       *[other] { "" }
    … dan { $more } kesalahan lagi
    }

    Semuanya terlihat dengan: python -m bot { $kind ->
        [texts] check
       *[content] programmes check
    }
admin-content-mended =
    ✅ { $kind ->
        [texts] Berkas kalimat
       *[content] Berkas isi
    } sudah benar lagi dan sekarang dipakai.
admin-flood =
    🌊 { $role ->
        [none] Seorang pengguna umum
       *[other] Seorang pemegang peran ({ $role ->
            [administrator] administrator
            [director] pimpinan
            [verifier] verifikator
            [head] kepala dinas
           *[officer] petugas dinas
        })
    } mengirim lebih dari { $count } pesan dalam { $seconds } detik.
    Pesan berikutnya tidak dibaca sampai ia berhenti sebentar. Orang lain tetap dilayani seperti biasa; Anda tidak perlu berbuat apa-apa.
admin-parked-notice = ⚠️ Pesan nomor { $number } gagal dijawab dan diparkir. Lihat dengan /parkir.
admin-parked =
    <b>Pesan yang gagal dijawab: { $count }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }
    { $lines }

    Isi pesan tidak ditampilkan. Coba lagi setelah penyebabnya dibereskan; orangnya lalu mendapat jawaban.
admin-parked-line = • { $number } · { MOMENT($at, "WIB") } · { $error }
admin-parked-emptied = { $count } pesan lain sudah lama; isinya sudah dihapus.
admin-parked-none =
    { $emptied ->
        [0] Tidak ada pesan yang gagal dijawab.
       *[other] Tidak ada pesan yang bisa dicoba lagi. { $emptied } pesan lama gagal dijawab; isinya sudah dihapus.
    }{ $unsent }
admin-unsent =
    { $count ->
        [0] { "" }
       *[other] { " " }{ $count } jawaban atau pengingat belum terkirim karena kesalahan di pihak kami.
    }
admin-send = Kirim lagi ({ $count })
admin-sent-again = { $count } jawaban atau pengingat dikirim lagi sekarang.
admin-again-all = Coba lagi semua
admin-run-again-all = { $count } pesan dijawab sekarang. Yang gagal lagi kembali ke /parkir dan Anda diberi tahu.
admin-again = Coba lagi { $number }
admin-run-again = Pesan nomor { $number } dijawab sekarang. Kalau gagal lagi, pesan itu kembali ke /parkir dan Anda diberi tahu.
admin-not-parked = Pesan nomor { $number } tidak ada di daftar: sudah dijawab, sedang dicoba, atau isinya sudah dihapus.

## Artikel yang diubah dari obrolan (editing)

editing-denied = Bagian ini hanya untuk penyunting artikel di kementerian.
editing-second-person = Perubahan Anda sendiri disetujui orang lain. Tunggu keputusan rekan penyunting.
editing-overtaken = Artikel { $article } sudah berubah sejak usulan ini dibuat. Tolak usulan ini, lihat artikel yang sekarang, lalu usulkan lagi bila masih perlu.
editing-not-live = Versi itu tidak sedang tayang. Tidak ada yang berubah.
editing-decided-already =
    { $state ->
        [approved] Usulan ini sudah disetujui.
        [refused] Usulan ini sudah ditolak.
        [taken_back] Usulan ini sudah disetujui, lalu ditarik kembali.
       *[other] Usulan ini sudah diputuskan.
    }

## Bertanya kepada petugas (cases)

cases-desk = meja layanan Kementerian Perindustrian
cases-office = dinas perindustrian { $province }
cases-place-unknown = provinsi belum disebut
cases-file-only = (berkas tanpa kata-kata)
cases-answered =
    💬 <b>Jawaban untuk pertanyaan no. { $number }</b>
    Dari { $office }:

    { $words }
cases-asked =
    💬 <b>Petugas bertanya, no. { $number }</b>
    Dari { $office }:

    { $words }

    <i>Balas pesan ini, atau tulis saja jawabannya di bawah ini.</i>
cases-added =
    { $again ->
        [yes] 🔁 <b>No. { $number } dibuka lagi.</b> Warga menulis:
       *[no] ✉️ <b>No. { $number }</b>, dari warga:
    }

    { $words }
cases-card =
    { $why ->
        [again] 🔁 <b>No. { $number } masih menunggu</b>
        [late] 🔁 <b>No. { $number } kembali ke antrean</b>, belum dijawab pada waktunya
        [passed] ↪️ <b>No. { $number } diteruskan kepada Anda</b>
        [desk] ↪️ <b>No. { $number } dari daerah</b>, belum ada yang menjawab
        [shown] <b>No. { $number }</b>
       *[new]
            { $about ->
                [rumour] ⚠️ <b>Kabar untuk diperiksa, no. { $number }</b>
               *[question] 🙋 <b>Pertanyaan baru, no. { $number }</b>
            }
    } · { $place }
    { $state ->
        [taken] Ditangani { $holder }.
        [asked] Menunggu jawaban warga ({ $holder }).
        [answered] Sudah dijawab { $holder }.
        [closed] Selesai.
       *[waiting] Belum diambil.
    }{ $due_known ->
        [yes] {" "}Batas: { MOMENT($due, $zone) }.
       *[no] {""}
    }

    “{ $question }”

    { $shared }
cases-section =
    { $section ->
        [facts] <b>Data usaha:</b>
        [check] <b>Cek terakhir, yang belum terpenuhi:</b>
        [missing] <b>Yang masih perlu dilengkapi:</b>
       *[asked] <b>Pertanyaan sebelumnya:</b>
    }
    { $lines }
cases-more-facts = … dan { $count } data lagi
cases-nothing-shared = <i>Warga hanya membagikan pertanyaannya.</i>
cases-add = Tambah pesan atau berkas
cases-thanks = Terima kasih, sudah jelas
cases-take = Ambil no. { $number }
cases-answer = Jawab no. { $number }
cases-cite = Pakai artikel
cases-ask = Tanya balik
cases-pass = Teruskan
cases-close = Tutup no. { $number }
cases-history = Riwayat
cases-over =
    { $reason ->
        [thanks] 👍 No. { $number } selesai: warga berterima kasih.
       *[given_up] No. { $number } selesai: warga tidak memerlukan jawabannya lagi.
    }
cases-moved =
    { $why ->
        [passed] Pertanyaan Anda no. { $number } kini ditangani { $office }.
       *[late]
            Maaf, pertanyaan Anda no. { $number } belum sempat dijawab. Pertanyaan itu tidak hilang.
            Sekarang ada di { $office }.
    }
    Perkiraan jawaban: paling lambat { MOMENT($by, $zone) }. Anda tidak perlu bertanya ulang.
cases-closed-by-office =
    Pertanyaan Anda no. { $number } ditutup oleh { $office }.
    { $reason }
    Belum selesai? Balas pesan ini dalam 14 hari; nomornya tetap sama.
    { $receipt }
cases-reason =
    { $reason ->
        [answered] Alasan: sudah terjawab.
        [not_ours] Alasan: ini bukan urusan kantor kami.
        [no_reply] Alasan: kami belum menerima jawaban atas pertanyaan kami.
        [elsewhere] Alasan: sudah diselesaikan langsung, lewat telepon atau di kantor.
       *[other] Alasan: { $reason }
    }
cases-forgotten = No. { $number } sudah tidak ada: warga menghapus semua datanya. Tidak ada lagi yang perlu dikerjakan.
cases-daily =
    Selamat pagi. Di { $office } ada { $untaken } pertanyaan belum diambil dan { $unanswered } belum dijawab.
cases-not-delivered =
    ⚠️ Pesan Anda untuk no. { $number } belum sampai: warga sedang memblokir bot.
    Pesan disimpan dan dikirim otomatis begitu warga kembali. Anda tidak perlu mengirim ulang.
cases-unknown = Tidak ada pertanyaan no. { $number } yang bisa Anda buka. Ketik /kasus untuk melihat daftarnya.
cases-too-old = No. { $number } sudah selesai lebih dari 14 hari lalu. Ketik /petugas untuk bertanya lagi.
cases-not-answered = No. { $number } belum dijawab. Petugas masih menanganinya.
cases-too-many = Ada { $most } pertanyaan Anda yang masih menunggu jawaban. Tunggu salah satunya dijawab dulu, ya. Lihat di /kasus.
cases-taken-already =
    { $state ->
        [answered] No. { $number } sudah dijawab { $by }, { MOMENT($at, $zone) }. Pesan Anda tidak dikirim.
        [asked] No. { $number } ditangani { $by }, yang bertanya balik kepada warga { MOMENT($at, $zone) }. Pesan Anda tidak dikirim.
       *[taken] No. { $number } sudah diambil { $by }, { MOMENT($at, $zone) }. Pesan Anda tidak dikirim.
    }
cases-closed-already = No. { $number } sudah selesai sejak { MOMENT($at, $zone) }. Tidak ada yang dikirim.
cases-nobody-there = Tidak ada petugas yang bisa menerima pertanyaan itu sekarang.
cases-group-linked = Grup ini sudah tertaut dengan provinsi berkode { $province }.
cases-group-decided = Permintaan tautan itu sudah diputuskan.
cases-identity =
    Demi keamanan Anda, foto KTP, KK, atau kartu identitas tidak kami terima dan tidak kami simpan. Berkas itu tidak diteruskan.
    Hapus juga dari chat ini, ya. Petugas tidak memerlukannya di sini; jelaskan saja dengan kata-kata.
cases-only-these = Yang bisa diteruskan kepada petugas: tulisan, foto, atau dokumen. Tolong kirim dalam salah satu bentuk itu.
cases-fact = • { $label }: { $answer }
cases-checked = <b>{ $name }</b>: { $state }
cases-unmet = ✗ { $text }
cases-to-fix = • { $text }
cases-asked-before = • “{ $text }”
cases-mine-button = Pertanyaan saya
cases-ask-province = Usaha Anda di provinsi mana? Pertanyaan Anda diteruskan ke dinas di sana. Contoh: <b>Jawa Barat</b>.
cases-ask-desk = Ke Kementerian saja
cases-ask-question =
    Tulis pertanyaan Anda untuk petugas, atau kirim foto atau dokumen dengan penjelasannya.
    Contoh: <b>Kapan restrukturisasi mesin dibuka lagi untuk usaha roti?</b>
    <i>Jangan kirim KTP, NIK, PIN, atau OTP.</i>
cases-ask-share =
    <b>Kirim pertanyaan ini ke { $office }?</b>

    “{ $question }”

    { $has ->
        [yes]
            Supaya petugas tidak bertanya ulang, ini bisa ikut ditunjukkan:

            { $shared }

            Nama dan akun Telegram Anda tidak ditunjukkan.
       *[no] Hanya pertanyaan ini yang dilihat petugas. Nama dan akun Telegram Anda tidak ditunjukkan.
    }
cases-share-yes = Ya, kirim dengan data itu
cases-share-no = Kirim pertanyaannya saja
cases-share-send = Kirim
cases-opened =
    ✅ <b>Pertanyaan Anda sudah diterima, no. { $number }.</b>
    Yang menjawab: { $office }.
    Paling lambat: <b>{ MOMENT($by, $zone) }</b> (dihitung jam kerja kantor, tanpa hari libur).

    Jawabannya datang di chat ini. Sementara itu, silakan pakai bot seperti biasa.
cases-help =
    { $question ->
        [province] Sebut provinsi tempat usaha Anda, atau pilih Kementerian bila tidak yakin.
        [share] Pilih apa yang boleh dilihat petugas. Tanpa data pun pertanyaan tetap dijawab.
       *[question] Tulis sejelas mungkin: usaha apa, apa yang sudah dicoba, apa yang ditanyakan. Paling banyak 3.000 huruf.
    }
cases-label =
    { $question ->
        [province] Provinsi
        [share] Yang dibagikan
       *[question] Pertanyaan
    }
cases-mine-none = Anda belum pernah bertanya kepada petugas.
cases-mine =
    <b>Pertanyaan Anda kepada petugas ({ $count })</b>
    { $pages ->
        [1] Pilih untuk melihat jawabannya.
       *[other] Bagian { $page } dari { $pages }.
    }
cases-mine-item =
    No. { $number } · { $state ->
        [waiting] menunggu petugas
        [taken] sedang ditangani
        [asked] petugas bertanya
        [answered] sudah dijawab
       *[closed] selesai
    }
cases-own =
    <b>Pertanyaan no. { $number }</b> · { $state ->
        [waiting] menunggu petugas
        [taken] sedang ditangani
        [asked] petugas menunggu jawaban Anda
        [answered] sudah dijawab
       *[closed] selesai
    }
    Kantor: { $office }. Dikirim { MOMENT($at, $zone) }.
    { $state ->
        [waiting] Perkiraan jawaban: paling lambat { MOMENT($by, $zone) }.
        [taken] Perkiraan jawaban: paling lambat { MOMENT($by, $zone) }.
        [closed] Isi percakapan dihapus 180 hari setelah selesai.
       *[other] {""}
    }

    { $lines }
cases-history-more = <i>… { $count } pesan sebelumnya</i>
cases-history-line =
    <b>{ $side ->
        [office] Petugas
       *[citizen] Warga
    }</b>, { MOMENT($at, $zone) }:
    { $kind ->
        [photo] 📷 { $text }
        [document] 📎 { $text }
        [article] 📖 (jawaban dari artikel)
       *[text] { $text }
    }
cases-stop = Tidak perlu dijawab lagi
cases-ask-more = Tulis tambahan untuk no. { $number }, atau kirim foto atau dokumen. <i>Jangan kirim KTP, NIK, PIN, atau OTP.</i>
adding-help = Yang Anda kirim berikutnya diteruskan kepada petugas. Ketik <b>batal</b> bila tidak jadi.
adding-label = Tambahan
cases-passed = Sudah diteruskan ke { $office }, no. { $number }. Perkiraan jawaban: paling lambat { MOMENT($by, $zone) }.
cases-passed-again =
    No. { $number } dibuka lagi dan pesan Anda diteruskan ke { $office }.
    Perkiraan jawaban: paling lambat { MOMENT($by, $zone) }.
cases-thanked = 🙏 Sama-sama! No. { $number } selesai. Ada yang kurang? Balas jawabannya dalam 14 hari; nomornya tetap sama.
cases-given-up = Baik, no. { $number } ditutup. Petugas tidak menjawab lagi.
cases-list-empty = Tidak ada pertanyaan yang menunggu kantor Anda.
cases-list =
    <b>Pertanyaan warga ({ $count })</b>, belum diambil: { $waiting }.
    { $pages ->
        [1] Pilih untuk membuka kartunya.
       *[other] Bagian { $page } dari { $pages }.
    }
cases-list-item =
    { $number } · { $state ->
        [waiting] 🆕 baru
        [taken] ditangani
        [asked] tanya balik
        [answered] dijawab
       *[closed] selesai
    } · { $words }
cases-said =
    <b>No. { $number }, percakapan</b>

    { $lines }

    <b>Yang dibagikan warga:</b>
    { $facts }
cases-files =
    { $count ->
        [one] Lihat 1 berkas
       *[other] Lihat { $count } berkas
    }
cases-file =
    { $side ->
        [office] Berkas dari petugas, no. { $number }
       *[citizen] Berkas dari warga, no. { $number }
    }
cases-pass-whom = Teruskan no. { $number } kepada siapa?
cases-pass-office = { $office }
cases-passed-on = No. { $number } sudah diteruskan kepada { $whom }.
cases-make-article = Jadikan artikel
cases-sent =
    { $reached ->
        [yes]
            { $how ->
                [ask] ✅ Pertanyaan balik untuk no. { $number } terkirim. Waktu berhenti sampai warga menjawab.
               *[answer] ✅ Jawaban untuk no. { $number } terkirim.
            }
       *[no]
            ⚠️ Warga no. { $number } sedang memblokir bot. Pesan Anda disimpan dan dikirim otomatis begitu warga kembali.
    }
cases-ask-answer =
    { $how ->
        [ask] <b>Tanya balik, no. { $number }.</b> Apa yang perlu dijelaskan warga?
       *[answer] <b>Jawaban untuk no. { $number }.</b> Tulis jawabannya, atau kirim foto atau dokumen.
    }
    “{ $question }”
    <i>Yang Anda kirim langsung diteruskan kepada warga, atas nama kantor Anda.</i>
answering-help = Tulis dengan bahasa sehari-hari, paling banyak 3.000 huruf. Nama Anda tidak ditunjukkan. Ketik <b>batal</b> bila tidak jadi.
answering-label = Jawaban
cases-ask-words =
    <b>No. { $number }</b>: “{ $question }”
    Cari artikel dengan kata apa? Contoh: <b>syarat NIB</b>.
cases-cite-theirs = Cari dengan kata-kata warga
cases-ask-article =
    { $count ->
        [0] Tidak ada artikel untuk “{ $words }”. Tekan Kembali dan coba kata lain.
       *[other] Artikel untuk “{ $words }”. Pilih satu:
    }
cases-ask-cite =
    Kirim artikel ini sebagai jawaban no. { $number }?
    “{ $question }”

    { $article }
cases-cite-send = Kirim ke warga
cases-article =
    <b>{ $question }</b>
    { $answer }
    { $sources }
cases-article-source =
    <i>Sumber: { $name }{ $date ->
        [none] { "" }
       *[known] , { DATE($date) }
    }</i>
cases-article-gone = Artikel itu sudah ditarik. Pilih yang lain atau tulis sendiri.
citing-help =
    { $question ->
        [words] Tulis beberapa kata kunci.
        [article] Pilih artikelnya, atau tekan Kembali untuk mencari lagi.
       *[sure] Artikel dikirim dengan sumbernya.
    }
citing-label =
    { $question ->
        [words] Kata pencarian
        [article] Artikel
       *[sure] Kirim
    }
cases-ask-reason = Mengapa no. { $number } ditutup? Alasannya dibaca warga. Pilih, atau tulis sendiri.
closing-help = Pilih alasan, atau tulis singkat dengan bahasa yang ramah. Warga bisa membukanya lagi dengan membalas.
closing-label = Alasan
cases-closed =
    No. { $number } ditutup.
    { $receipt }
cases-group-how =
    Untuk menautkan grup staf: tambahkan { $name } ke grup itu, lalu ketik <b>/tautkan</b> di sana (oleh petugas dinas).
    Administrator atau verifikator mengonfirmasi di chat pribadi. Sejak itu pertanyaan warga datang ke grup; jawab dengan
    membalas kartunya. Melepas tautan: <b>/lepas</b> di grup.
cases-group-asked =
    <b>Permintaan grup staf</b>
    { $by } ingin menautkan grup “{ $group }” dengan { $province }. Semua anggota grup itu akan melihat pertanyaan warga.
    Pastikan dulu bahwa isinya hanya petugas.
cases-group-yes = Tautkan
cases-group-no = Tolak
cases-group-waits = Permintaan dikirim. Setelah kementerian mengonfirmasi, pertanyaan warga { $province } datang ke grup ini.
cases-group-ended =
    Tautan dilepas. Pertanyaan warga { $province } kembali ke chat pribadi petugas.
    { $receipt }
cases-group-linked-now =
    ✅ Grup ini sekarang tertaut dengan { $province }. Pertanyaan warga datang ke sini; jawab dengan membalas kartunya.
    { $receipt }
cases-group-confirmed =
    Grup “{ $group }” tertaut dengan { $province }.
    { $receipt }
cases-group-refused =
    Permintaan untuk menautkan grup dengan { $province } ditolak.
    { $receipt }
cases-group-which = Anda bertugas di beberapa provinsi. Tulis namanya, misalnya <b>/tautkan Jawa Barat</b>.
cases-group-reply = { $name }, balas (reply) kartu no. { $number } ini untuk menjawab: tulisan, foto, atau dokumen.
cases-group-privately = { $name }, kartu no. { $number } saya kirim ke chat pribadi Anda.
editing-desk = Meja penyunting
editing-home =
    <b>Artikel jawaban</b>
    { $count } artikel sedang tayang.{ $waiting ->
        [0] { "" }
       *[other] { " " }<b>{ $waiting } usulan menunggu keputusan.</b>
    }

    Perubahan tayang setelah disetujui orang kedua, dan bisa ditarik kembali dengan satu tombol.
editing-waiting = Usulan yang menunggu ({ $count })
editing-search = Cari artikel
editing-new = Artikel baru
editing-sheet = Lembar kerja (XLSX)
editing-unknown = Artikel { $article } tidak ada, atau sudah dicabut. Cari dengan kata-kata, misalnya <b>biaya nib</b>.
editing-card =
    <b>{ $question }</b>

    { $answer }

    { $article } · { $subject } · { $certainty ->
        [Q] menurut peraturan
        [R] menurut informasi terakhir
        [L] sebagian daerah atau tahun lalu
       *[UN] belum terkonfirmasi
    }{ $edited ->
        [yes] { " " }· sudah diubah dari obrolan
       *[no] { "" }
    }{ $until ->
        [none] { "" }
       *[day] { " " }· berlaku sampai { DATE($until) }
    }

    <b>Sumber</b>
    { $sources }

    <b>Cara orang bertanya</b>
    { $phrasings }
editing-source = • { $name }
editing-no-source = Tidak ada.
editing-phrasing = • { $text }
editing-none = Tidak ada.
editing-correct = Perbaiki jawaban
editing-history = Riwayat
editing-extend = Masa berlaku
extension-help = ℹ️ Setelah tanggal ini artikel berhenti sendiri. Bisa diubah lagi kapan saja.
extension-label =
    { $question ->
        [until] Berlaku sampai
       *[why] Alasan
    }
editing-withdraw = Cabut artikel
editing-version-line =
    • <b>{ $number }</b> · { MOMENT($at, "WIB") } · { $who } · { $state ->
        [live] tayang
        [proposed] menunggu keputusan
        [kept] belum diajukan
        [approved] pernah tayang
        [refused] ditolak
       *[taken_back] ditarik kembali
    }{ $why ->
        [none] { "" }
       *[some] { " " }· { $why }
    }
editing-version = Lihat versi { $number }
editing-versions =
    <b>Riwayat { $article }</b>
    { $count ->
        [0] Belum pernah diubah dari obrolan. Yang tayang adalah artikel dari berkas.
       *[other] { $lines }
    }
editing-one-version =
    <b>Versi { $number } dari { $article }</b>, { $state ->
        [live] sedang tayang
        [proposed] menunggu keputusan
        [kept] belum diajukan
        [approved] pernah tayang
        [refused] ditolak
       *[taken_back] ditarik kembali
    }
    { $what ->
        [withdrawal] Artikel dicabut: { $question }
       *[change] { $question }
    }

    { $lines }{ $why ->
        [none] { "" }
       *[some] { "" }

    Alasan: { $why }
    }
editing-back = Tarik kembali
editing-taken-back =
    Versi { $number } dari { $article } ditarik kembali. Yang sebelumnya tayang lagi dalam beberapa detik.
    { $receipt }
editing-found = Artikel yang paling dekat dengan “{ $words }”:
editing-nothing-found = Belum ada artikel tentang “{ $words }”. Coba kata lain, atau tulis artikel baru dari meja penyunting.
editing-ask-words = Artikel tentang apa? Tulis beberapa kata, misalnya <b>biaya nib</b>, atau nomornya, misalnya <b>F007</b>.
editing-asked = Pertanyaan tanpa jawaban
editing-clusters =
    { $count ->
        [0] Tidak ada pertanyaan yang menunggu. Semua terjawab, atau sudah ditangani.
       *[other] <b>{ $count } pertanyaan belum terjawab dengan baik.</b> Yang sama dihitung satu, yang paling sering di atas.{ $pages ->
            [1] { "" }
           *[other] { " " }Halaman { $page } dari { $pages }.
        }

    { $lines }
    }
editing-cluster-line = { $place }. “{ $text }” · { $count } kali{ $badly ->
        [0] { "" }
       *[other] , { $badly } tidak puas
    } · { $places }{ $more ->
        [0] { "" }
       *[other] { " " }+{ $more } provinsi
    }
editing-place = { $name } { $count }
editing-nowhere = provinsi tidak diketahui
editing-cluster =
    <b>Ditanyakan { $count } kali</b>{ $badly ->
        [0] { "" }
       *[other] , { $badly } kali jawabannya tidak cocok
    }
    { $places }{ $more ->
        [0] { "" }
       *[other] { " " }+{ $more } provinsi
    }

    { $lines }

    Setelah jawabannya disetujui orang kedua, semua yang bertanya dikabari.
editing-quote = • “{ $text }”
editing-cluster-gone = Pertanyaan itu sudah ditangani.
editing-write-answer = Tulis jawabannya
editing-add-phrasing = Sama dengan: { $text }
editing-dismiss = Tidak perlu artikel
editing-dismissed =
    { $count ->
        [0] Pertanyaan itu sudah ditangani.
       *[other] { $count } pertanyaan dikeluarkan dari daftar. Penanyanya tidak dikabari.
    }
editing-answer-here =
    Pada { DATE($day) } Anda bertanya: <i>“{ $asked }”</i>
    Sekarang ada jawabannya.

    <b>{ $question }</b>
    { $answer }
editing-answer-source = Lihat sumbernya
editing-ends =
    { $left ->
        [0] Artikel ini berakhir hari ini; mulai besok tidak dijawabkan lagi.
       *[other] Artikel ini berakhir { $left } hari lagi, pada { DATE($until) }. Sesudahnya tidak dijawabkan lagi.
    }
    { $article }: { $question }

    Masih berlaku? Perbaiki atau perpanjang lewat meja penyunting.
editing-look-article = Buka artikel
lookup-help = ℹ️ Saya mencari di pertanyaan, cara orang bertanya, dan jawaban. Nomor artikel juga bisa.
lookup-label = Kata yang dicari
editing-part =
    { $part ->
        [question] Pertanyaan
        [answer] Jawaban
        [certainty] Kepastian
        [topic] Topik
        [phrasings] Cara orang bertanya
        [programmes] Program
        [sources] Sumber
        [own_sources] Sumber
        [see_also] Lihat juga
        [valid_from] Berlaku mulai
        [valid_until] Berlaku sampai
       *[owner] Pemilik
    }
editing-difference =
    { $before ->
        [none] <b>{ editing-part }:</b> { $after }
       *[some]
            <b>{ editing-part }</b>
            Semula: { $before }
            { $after ->
                [none] Menjadi: (kosong)
               *[some] Menjadi: { $after }
            }
    }
editing-phrasings =
    <b>Cara orang bertanya</b>
    { $gone ->
        [none] { "" }
       *[some] Dihapus:
            { $gone }
    }
    { $new ->
        [none] { "" }
       *[some] Ditambah:
            { $new }
    }
editing-withdrawal-line = Artikel ini tidak dijawabkan lagi.
editing-waiting-list =
    { $count ->
        [0] Tidak ada usulan yang menunggu. Semua sudah diputuskan.
       *[other] <b>Menunggu keputusan: { $count }</b>{ $pages ->
            [1] { "" }
           *[other] { " " }· halaman { $page } dari { $pages }
        }
    }
editing-waiting-one = { $article }: { $question }
editing-waiting-batch = Lembar kerja: { $count } perubahan
editing-proposal =
    <b>{ $what ->
        [new] Artikel baru
        [withdrawal] Cabut artikel { $article }
       *[change] Perubahan artikel { $article }
    }</b>, { $state ->
        [proposed] menunggu keputusan
        [kept] belum diajukan
        [approved] disetujui
        [refused] ditolak
       *[taken_back] ditarik kembali
    }
    { $question }

    { $lines }{ $why ->
        [none] { "" }
       *[some] { "" }

    Alasan: { $why }
    }

    Diusulkan: { $who }
editing-approve = Setujui
editing-refuse = Tolak
editing-recall = Tarik usulan saya
editing-recalled = Usulan untuk { $article } Anda tarik. Tidak ada yang berubah.
editing-approved =
    Disetujui. { $article } tayang dalam beberapa detik.{ $asked ->
        [0] { "" }
       *[other] { " " }{ $asked } pertanyaan yang menunggu jawaban ini dikabari.
    }
    { $receipt }
editing-approved-batch =
    Disetujui: { $count } perubahan tayang dalam beberapa detik.
    { $lines }
editing-receipt = { $article }: { $receipt }
editing-approve-all = Setujui semua ({ $count })
editing-batch =
    { $count ->
        [0] Semua perubahan dari lembar ini sudah diputuskan.
       *[other] <b>Dari satu lembar kerja: { $count } perubahan.</b> Lihat satu per satu, atau setujui semuanya.
    }
editing-wanted =
    <b>{ $count ->
        [1] Usulan perubahan artikel
       *[other] { $count } usulan perubahan artikel
    }</b> dari { $who } menunggu keputusan Anda atau rekan.
    { $article }: { $question }
editing-look = Lihat usulan
editing-told-approved =
    Usulan Anda untuk artikel { $article } disetujui dan sekarang tayang.
    { $receipt }
editing-told-batch =
    { $count } perubahan dari lembar kerja Anda disetujui dan sekarang tayang.
    { $lines }
editing-told-refused =
    Usulan Anda untuk artikel { $article } ditolak.
    Alasan: { $reason }
    { $receipt }
editing-refused =
    Usulan untuk { $article } ditolak; pengusulnya diberi tahu.
    { $receipt }
editing-ask-reason = Mengapa ditolak? Tulis singkat, misalnya <b>angkanya sudah berubah tahun ini</b>.
refusal-help = ℹ️ Alasan ini dibaca pengusulnya, jadi tulis apa yang perlu diperbaiki.
refusal-label = Alasan
editing-none-of-it = Belum ada
editing-general = Umum, semua program
editing-forever = Tidak ditentukan
editing-certainty =
    { $certainty ->
        [Q] Tertulis di peraturan
        [R] Dari pengumuman, situs dinas, atau berita
        [L] Hanya sebagian daerah, atau tahun lalu
       *[UN] Belum terkonfirmasi
    }
editing-ask-question = Pertanyaan apa yang dijawab? Tulis seperti orang bertanya, misalnya <b>Apakah membuat NIB berbayar?</b>
editing-ask-answer = Apa jawabannya? Paling panjang 600 huruf, sapa dengan “Anda”, misalnya <b>Tidak. NIB dibuat sendiri lewat oss.go.id, tanpa biaya.</b>
editing-ask-source = Dari mana jawaban ini? Sebut peraturan, surat, atau halaman beserta tahunnya, misalnya <b>Permenperin 64/2016 pasal 3</b>.
editing-ask-link = Ada tautannya? Tempel alamatnya, misalnya <b>https://oss.go.id</b>.
editing-link = Itu belum alamat. Alamat dimulai dengan https://, misalnya <b>https://oss.go.id</b>.
editing-ask-certainty = Seberapa pasti?
editing-ask-topic = Masuk topik mana?
editing-ask-programme = Tentang program mana?
editing-ask-until = Berlaku sampai kapan? Tulis tanggalnya, misalnya <b>31 Desember 2027</b>. Artikel berhenti sendiri sesudahnya; penyunting diingatkan seminggu sebelumnya.
editing-until-wrong = Tanggalnya harus sesudah hari ini ({ DATE($today) }) dan paling lama lima tahun lagi.
editing-confirm-article =
    <b>Artikel baru, sudah benar?</b>

    { $lines }
editing-send = Ajukan
article-help =
    { $question ->
        [question] ℹ️ Satu pertanyaan untuk satu artikel. Tulis dengan kata-kata sehari-hari.
        [answer] ℹ️ Langsung ke jawabannya, lalu langkah berikutnya. Jangan minta NIK, PIN, atau OTP.
        [source] ℹ️ Tanpa sumber, jawaban ditandai “belum terkonfirmasi”.
        [link] ℹ️ Tautan memudahkan orang membaca sendiri.
        [certainty] ℹ️ Tertulis di peraturan berarti Anda melihat pasalnya.
        [topic] ℹ️ Topik menentukan di mana artikel ini terlihat.
        [programme] ℹ️ Kalau tentang beberapa program, pilih <b>Umum, semua program</b>.
        [until] ℹ️ Isi bila jawaban ini hanya berlaku sampai tanggal tertentu.
       *[end] ℹ️ Baca sekali lagi, lalu ajukan. Orang kedua yang memutuskan.
    }
article-label =
    { $question ->
        [question] Pertanyaan
        [answer] Jawaban
        [source] Sumber
        [link] Tautan
        [certainty] Kepastian
        [topic] Topik
        [programme] Program
       *[until] Berlaku sampai
    }
editing-whole = Seluruh jawaban
editing-remove-sentence = Hapus kalimat ini
editing-ask-sentence = Kalimat mana yang diperbaiki?
editing-ask-sentence-words =
    Semula: <i>{ $before }</i>

    Tulis kalimat yang benar.
editing-ask-why = Mengapa diubah? Sebut sumbernya, misalnya <b>biaya baru menurut PP 28/2025</b>.
editing-confirm-correction =
    <b>Sudah benar?</b>

    <b>Semula</b>
    { $before }

    <b>Menjadi</b>
    { $after }
correction-help =
    { $question ->
        [sentence] ℹ️ Hanya kalimat yang Anda pilih yang berubah.
        [words] ℹ️ Jawaban seluruhnya paling panjang 600 huruf.
        [why] ℹ️ Dibaca orang kedua yang memutuskan, dan tersimpan di riwayat.
       *[end] ℹ️ Tayang setelah orang kedua setuju.
    }
correction-label =
    { $question ->
        [sentence] Kalimat
        [words] Kalimat baru
       *[why] Alasan
    }
editing-ask-withdrawal =
    Artikel ini akan dicabut: <b>{ $question }</b>
    Mengapa? Misalnya <b>programnya sudah berakhir</b>.
withdrawal-help = ℹ️ Setelah orang kedua setuju, pertanyaan ini tidak dijawab dengan artikel ini lagi. Bisa ditarik kembali.
withdrawal-label = Alasan
editing-fault =
    { editing-part } belum memenuhi aturan artikel.
    { $what }{ $right ->
        [none] { "" }
       *[some] { " " }({ $right })
    }
editing-clash = “{ $text }” sudah menjadi pertanyaan artikel { $article }. Ubah artikel itu, atau tulis pertanyaan lain.
editing-proposed = Diajukan sebagai { $article }. Penyunting lain diberi tahu; Anda dikabari keputusannya.
editing-sheet-out =
    { $count } artikel, satu baris tiap artikel. Ubah isinya, tambah baris baru dengan kolom <b>id</b> kosong, lalu kirim kembali.
    Kolom yang berisi beberapa hal memakai satu baris teks untuk tiap hal.
editing-sheet-send = Kirim lembar yang sudah diubah
editing-ask-sheet = Kirim lembar kerjanya sebagai berkas (XLSX). Yang berbeda ditunjukkan dulu; tidak ada yang langsung tayang.
editing-sheet-missing = Saya menunggu berkas XLSX. Kirim lewat tombol lampiran, pilih <b>Berkas</b>.
editing-sheet-big = Berkas itu lebih dari { $most } MB. Hapus gambar di dalamnya, lalu kirim lagi.
sheet-help = ℹ️ Pakai lembar dari tombol <b>Lembar kerja (XLSX)</b>, supaya kolomnya cocok.
sheet-label = Berkas
editing-sheet-reading = Lembarnya sedang saya baca. Hasilnya datang sebentar lagi di obrolan ini.
editing-sheet-refused =
    Lembar itu tidak bisa dipakai.
    { $problem }
editing-sheet-unreadable = Berkasnya bukan lembar kerja XLSX yang utuh. Simpan sebagai .xlsx, lalu kirim lagi.
editing-sheet-huge = Lembarnya terlalu besar: paling banyak 3.000 baris.
editing-sheet-too-much = Ada { $count } perubahan sekaligus; paling banyak { $most }. Kirim dalam beberapa lembar.
editing-sheet-columns = Kolom ini tidak ada di baris pertama: { $missing }. Pakai lembar dari tombol <b>Lembar kerja (XLSX)</b>.
editing-sheet-lost = Berkasnya tidak bisa diambil dari Telegram. Kirim sekali lagi.
editing-sheet-line = • baris { $row }, { $article ->
        [new] artikel baru
       *[name] { $article }
    }: { $question } ({ $parts })
editing-sheet-wrong =
    • sel { $cell }: { $kind ->
        [unknown] artikel “{ $what }” tidak ada; untuk artikel baru kosongkan kolom id
        [twice] { $what } sudah ada di baris { $right }
        [empty] kosong; contoh: { $right }
        [day] “{ $what }” bukan tanggal; contoh: { $right }
       *[rule] { $what } ({ $right })
    }
editing-sheet-clash = • “{ $text }” sudah menjadi pertanyaan artikel { $article }
editing-sheet-read =
    <b>Lembar dibaca: { $changes } perubahan, { $wrong } kesalahan, { $same } baris tetap.</b>

    <b>Perubahan</b>
    { $lines }

    <b>Yang tidak bisa dipakai</b>
    { $mistakes }
editing-sheet-propose = Ajukan { $count } perubahan
editing-sheet-drop = Jangan pakai
editing-sheet-sent =
    { $count ->
        [0] Lembar itu sudah diajukan atau dibuang.
       *[other] { $count } perubahan diajukan. Penyunting lain diberi tahu.
    }
editing-sheet-dropped =
    { $count ->
        [0] Lembar itu sudah diajukan atau dibuang.
       *[other] { $count } perubahan dibuang. Tidak ada yang berubah.
    }

# /lembar: the month as a spreadsheet.
command-lembar = Lapor banyak kegiatan lewat lembar Excel
reporting-sheet-get = Isi lewat lembar Excel
reporting-sheet-send = Kirim lembar yang sudah diisi
reporting-sheet-chat = Lapor lewat obrolan
reporting-sheet-more = Lembar bulan berikutnya
reporting-sheet-returned =
    { $returned ->
        [0] { "" }
        [1] 1 laporan yang dikembalikan tidak ada di lembar: perbaiki lewat <b>/lapor</b>, hanya bagian yang keliru ditanyakan.
       *[other] { $returned } laporan yang dikembalikan tidak ada di lembar: perbaiki lewat <b>/lapor</b>, hanya bagian yang keliru ditanyakan.
    }
reporting-sheet-nothing =
    Tidak ada kegiatan yang menunggu lembar sekarang.
    { $returned }
reporting-sheet-out =
    <b>Lembar laporan: { $count } kegiatan</b>
    Isi kolom kuning, simpan, lalu kirim berkasnya ke sini. Boleh dari HP. Baris yang dikosongkan tidak dikirim.
    Angka boleh ditulis biasa: <b>1,5 jt</b>, <b>45.000.000</b>. Penjelasan kolom ada di halaman “petunjuk”.
    Foto bukti menyusul: setelah lembarnya terkirim, kirim fotonya ke sini.
    { $returned }
reporting-ask-sheet = Kirim <b>lembar laporan</b> yang sudah diisi (XLSX) sebagai berkas. Belum ada yang terkirim ke Kementerian sebelum Anda setujui.
months-help = ℹ️ Kirim lembar dari <b>/lembar</b> yang sudah diisi, sebagai berkas XLSX. Hanya baris yang terisi yang dibaca.
months-label = Berkas
reporting-sheet-guide =
    { $column ->
        [column] Kolom
        [what] Isinya
       *[example] Contoh
    }
reporting-sheet-column =
    { $column ->
        [kegiatan] Jangan diubah: nama dan nomornya menunjukkan kegiatan yang dilaporkan.
        [bulan] Jangan diubah. Koreksi bulan yang sudah terkirim masuk ke bulan berikutnya, boleh negatif.
        [realisasi_kumulatif] Rupiah sejak awal tahun sampai akhir bulan ini (SP2D), bukan tambahannya saja. Boleh 45.000.000 atau 45 juta.
        [tambahan_pcro] Tambahan progres bulan ini dalam poin persen, misalnya 12,5. Tidak bertambah: 0. Koreksi boleh negatif.
        [tambahan_rvro] Tambahan output bulan ini, bilangan bulat, misalnya 5. Tidak bertambah: 0. Koreksi boleh negatif.
        [kendala] Kosongkan bila tidak ada.
        [tindak_lanjut] Apa yang dilakukan untuk mengatasi kendala itu.
        [referensi] Hanya bila angkanya tidak biasa: 01 efisiensi, 02 pembayaran diproses, 03 alokasi terlalu besar, 04 target belum direvisi, 05 belum diukur, 06 uang muka, 07 tinggal BAST, 08 tagihan tahun lalu. Lainnya: 99 dan alasannya.
       *[keterangan_tahapan] Tahapan yang selesai, dengan kata-kata. Angkanya ditulis bot. Boleh kosong.
    }
reporting-sheet-line =
    • <b>{ $name }</b>, { MONTH($period) }
    { MONEY($spent_before) } → <b>{ MONEY($spent) }</b> (PPA { AMOUNT($absorbed) }%); progres { AMOUNT($progress_before) }% → <b>{ AMOUNT($progress) }%</b>; output { AMOUNT($output_before) } → <b>{ AMOUNT($output) }</b> { $unit }{ $unusual ->
        [0] { "" }
       *[other] {" "}
    { $concerns }
    }
reporting-sheet-part = { $lines }
reporting-sheet-rest =
    { $known ->
        [0] { "" }
       *[other] { $known } baris sudah terkirim sebelumnya dengan angka yang sama: tidak ada yang ditambahkan.{" "}
    }{ $wrong ->
        [0] { "" }
       *[other] { $wrong } baris dikembalikan.{" "}
    }{ $empty ->
        [0] { "" }
       *[other] { $empty } baris masih kosong.{" "}
    }
reporting-sheet-read =
    { $lines }

    <b>{ $count } laporan siap dikirim.</b>
    { $rest }
    Periksa angkanya, dulu → sekarang. Foto bukti menyusul sesudahnya.
reporting-sheet-use = Kirim { $count } laporan
reporting-sheet-none =
    Tidak ada baris yang bisa dikirim dari lembar itu.
    { $rest }
reporting-sheet-wrong =
    <b>{ $rows } baris belum bisa dipakai.</b> Lembar kecil ini berisi baris itu saja, sel yang keliru berwarna merah. Perbaiki, lalu kirim lagi.
    { $lines }{ $more ->
        [0] { "" }
       *[other] {" "}
    … dan { $more } sel lagi.
    }
reporting-sheet-cell =
    • sel { $cell } ({ $name }): { $kind ->
        [empty] kosong; contoh: <b>{ $right }</b>
        [number] “{ $what }” bukan angka yang jelas; contoh: <b>{ $right }</b>
        [formula] rumusnya belum ada hasilnya; tulis isinya langsung, contoh: <b>{ $right }</b>
        [negative] realisasi tidak bisa negatif; contoh: <b>{ $right }</b>
        [huge] “{ $what }” terlalu besar; contoh: <b>{ $right }</b>
        [places] “{ $what }”: paling banyak dua angka di belakang koma; contoh: <b>{ $right }</b>
        [decimals] “{ $what }”: output dihitung utuh; contoh: <b>{ $right }</b>
        [long] terlalu panjang; paling banyak { $right } huruf
        [unknown] “{ $what }” bukan bulan; contoh: <b>{ $right }</b>
        [reference-unknown] “{ $what }” bukan kode referensi; contoh: <b>{ $right }</b>
        [reference-words] kode 99 perlu alasannya; contoh: <b>99 kontrak baru ditandatangani akhir bulan</b>
        [twice] kegiatan no. { $what } sudah ada di baris lain; hapus salah satunya
        [not-yours] no. “{ $what }” bukan kegiatan provinsi Anda; pakai lembar dari /lembar
        [other-name] “{ $what }” bukan nama kegiatan nomor itu. Barisnya tertukar? Nama yang benar: <b>{ $right }</b>
        [sent] laporan { $what } sudah terkirim dengan angka lain; koreksinya masuk ke bulan berikutnya
        [returned] laporan { $what } dikembalikan; perbaiki lewat /lapor
        [other-month] bulan yang terbuka sekarang <b>{ $right }</b>, bukan { $what }; pakai lembar baru dari /lembar
        [closed] bulan { $what } belum bisa dilaporkan: belum selesai, atau menunggu kegiatan lain
        [over] “{ $what }” terlalu banyak; sisanya paling banyak <b>{ $right }</b>
        [under] “{ $what }” mengurangi terlalu banyak; paling sedikit <b>{ $right }</b>
        [needs-progress-far-ahead] progres jauh di atas PPA; isi sebabnya, misalnya <b>02</b> (pembayaran diproses) atau 99 dan alasannya
        [needs-progress-far-behind] progres jauh di bawah PPA; isi sebabnya, misalnya <b>{ $right }</b> (uang muka) atau 99 dan alasannya
        [needs-spent-without-progress] sudah ada realisasi, progres masih 0%; isi sebabnya, misalnya <b>{ $right }</b> (uang muka) atau 99 dan alasannya
       *[needs-done-without-output] progres 100%, output belum mencapai target; isi sebabnya, misalnya <b>04</b> (target belum direvisi) atau 99 dan alasannya
    }
reporting-sheet-used = Lembar itu sudah dikirim, atau bukan lembar Anda. Tidak ada yang ditambahkan.
reporting-sheet-thanks =
    { $count ->
        [0] Tidak ada laporan baru: semuanya sudah terkirim atau tidak terbuka lagi.
       *[other] ✅ Terima kasih! { $count } laporan terkirim: no. { $numbers }.
    Anda kami beri tahu begitu Kementerian memutuskan.
    }
    { $left ->
        [0] { "" }
       *[other] { $left } baris tidak dikirim, karena sudah terkirim atau berubah sejak lembarnya dibaca.
    }
    { $more ->
        [0] Tidak ada lagi yang perlu dilaporkan sekarang.
       *[other] Masih ada { $more } laporan yang menunggu Anda.
    }
    { $bare ->
        [0] { "" }
       *[other] Ada foto? Ketuk kegiatannya, atau langsung kirim albumnya lalu pilih kegiatannya. Bisa sampai Kementerian memutuskan.
    }
photos-one = 📷 { $name }, { MONTH($period) }
photos-any = 📷 Tambah foto
photos-none = Semua laporan Anda yang menunggu Kementerian sudah punya bukti. Tidak ada yang perlu ditambah.
photos-late = Laporan no. { $report } sudah diputuskan, atau sudah disetujui verifikator pertama. Buktinya tidak bisa ditambah lagi; lampirkan pada laporan bulan berikutnya.
photos-known = Berkas itu sudah ada pada laporan no. { $report }. Kirim yang lain.
photos-ask =
    { $report ->
        [0] Kirim <b>foto atau dokumennya</b> sebagai bukti.
       *[other] Kirim <b>foto atau dokumen</b> untuk { $name }, { MONTH($period) }.
    } Boleh beberapa sekaligus, sebagai satu album.
photos-which =
    { $album ->
        [yes] <b>Albumnya diterima.</b>
       *[no] <b>{ $count } foto diterima.</b>
    } Ini bukti untuk kegiatan mana?
photos-confirm =
    <b>Tambahkan sebagai bukti?</b>
    Laporan no. { $report }: { $name }, { MONTH($period) }
    { $album ->
        [yes] Satu album, semua fotonya ikut.
       *[no] { $count } berkas.
    } Masih ada? Kirim saja sekarang.
photos-yes = Ya, tambahkan
photos-done =
    ✓ <b>{ $name }</b>, { MONTH($period) }: sekarang { $count } berkas bukti. Kementerian melihatnya di laporan no. { $report }.
    { $left ->
        [0] { "" }
       *[other] { $left } laporan lain belum punya bukti. Boleh ditambah, boleh tidak.
    }
photos-label =
    { $question ->
        [photos] Bukti
       *[report] Kegiatan
    }
photos-help =
    { $question ->
        [photos] Kirim foto atau berkas dari ponsel Anda. Beberapa foto boleh dipilih sekaligus dan dikirim sebagai album.
       *[other] Ketuk kegiatannya, atau ketik sebagian namanya. <b>Batal</b> bila tidak jadi.
    }
reporting-sheet-came = { $officer } ({ $province }) mengirim <b>{ $count } laporan</b> lewat lembar. Semuanya ada di antrean.
spreadsheet-locked = Berkas ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu kirim lagi.
spreadsheet-old = Ini berkas Excel lama (.xls). Simpan sebagai <b>.xlsx</b>, lalu kirim lagi.
spreadsheet-text = Ini berkas teks atau CSV. Buka di Excel atau LibreOffice, simpan sebagai <b>.xlsx</b>, lalu kirim lagi.
spreadsheet-merged = Sel { $cells } digabung, jadi tidak jelas isinya untuk baris mana. Pisahkan selnya (Merge & Center sekali lagi), lalu kirim lagi.
spreadsheet-no-rows = Lembarnya belum berisi baris kegiatan. Pakai lembar dari <b>/lembar</b>.

# /pantau: how the year stands.

menu-pantau = Pantau tahun ini
command-pantau = Pantau laporan, belanja, dan output
overview-share = { AMOUNT($percent) }%
overview-no-share = –
overview-year = Tahun { $year }
overview-all-button = Semua provinsi
overview-province-button = Ke provinsi
overview-activity-button = Ke kegiatan
overview-back = ‹ Kembali
overview-source-button = Dari mana angka ini?
overview-files = Lihat { $count } bukti lain
overview-sums =
    • Laporan: { $came } dari { $due } yang jatuh tempo sudah masuk ({ $completeness })
    • Tepat waktu: { $on_time } ({ $timeliness })
    • Progres rata-rata: { $progress }
    • Belanja: { MONEY($spent) } dari pagu { MONEY($pagu) } ({ $absorbed })
    { $outputs }
    { $waiting ->
        [0] { $returned ->
            [0] • Tidak ada yang menunggu verifikasi
           *[other] • { $returned } dikembalikan, belum dikirim ulang
        }
       *[other] { $returned ->
            [0] • { $waiting } menunggu verifikasi
           *[other] • { $waiting } menunggu verifikasi, { $returned } dikembalikan
        }
    }
overview-output = • Output: { AMOUNT($made) } dari { AMOUNT($target) } { $unit }
overview-output-more = • dan { $count } satuan output lain
overview-all =
    <b>Pantauan { $year }</b>: { $activities } kegiatan di { $provinces } provinsi
    { $sums }
    { $people }

    { $lines }

    Ketuk nomor provinsi untuk melihat kegiatannya.
overview-group =
    { $group ->
        [missing] <b>⚠️ Belum lengkap: { $count } provinsi</b>
        [complete] <b>✅ Lengkap: { $count } provinsi</b>
        [early] <b>⏳ Belum ada yang jatuh tempo: { $count } provinsi</b>
       *[none] <b>Belum ada kegiatan: { $count } provinsi</b>
    }
overview-line =
    { $missing ->
        [0] { $late ->
            [0] { $place }. { $name } (progres { $progress }, belanja { $absorbed })
           *[other] { $place }. { $name } ({ $late } terlambat, progres { $progress }, belanja { $absorbed })
        }
       *[other] { $place }. { $name } (kurang { $missing } dari { $due }, progres { $progress }, belanja { $absorbed })
    }
overview-line-none = { $place }. { $name }
overview-province =
    <b>{ $province } { $year }</b>: { $activities } kegiatan{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }
    { $sums }
    { $people }

    { $lines }

    Ketuk nomor kegiatan untuk melihat laporannya.
overview-province-none = <b>{ $province } { $year }</b>: belum ada kegiatan.
overview-activity =
    <b>{ $name }</b>
    { $province } · { $kind }
    { $sums }
    { $people }

    <b>Bulan demi bulan</b>
    { $lines }
overview-month-early = Belum ada bulan yang selesai.
overview-month =
    { $place }. { MONTH($period) } (masuk { SHORTDAY($sent) }{ $in_time ->
        [yes] , tepat waktu
        [no] , terlambat
       *[unknown] { "" }
    }{ $state ->
        [verified] , terverifikasi
        [returned] , dikembalikan
       *[submitted] , menunggu verifikasi
    })
overview-month-missing =
    { $over ->
        [yes] ⚠️ { MONTH($period) }: belum masuk, batasnya { SHORTDAY($due) }
       *[no] • { MONTH($period) }: belum masuk, paling lambat { SHORTDAY($due) }
    }
overview-report =
    <b>{ MONTH($period) }</b> · laporan no. { $report }{ $revision ->
        [1] { "" }
       *[other] { " " }(kiriman ke-{ $revision })
    }
    { $name }, { $province }
    Dikirim { SHORTDAY($sent) }, { $state ->
        [verified] terverifikasi
        [returned] dikembalikan. Alasan: { $reason }
       *[submitted] menunggu verifikasi
    }
    • Progres: +{ AMOUNT($progress_added) } menjadi { AMOUNT($progress) }%
    • Output: +{ AMOUNT($output_added) } menjadi { AMOUNT($output) } dari { AMOUNT($target) } { $unit }
    • Belanja: { MONEY($spent) } dari { MONEY($pagu) } ({ AMOUNT($absorbed) }%)
    • Keterangan: { $note }
    • Kendala: { $obstacles }
    { $files ->
        [0] • Tanpa foto atau dokumen
       *[other] • Bukti: { $files }
    }{ $place }
overview-where-all = { $count } provinsi
overview-months =
    { $several ->
        [yes] { MONTH($first) } sampai { MONTH($last) }
       *[no] { MONTH($first) }
    }
overview-no-months = belum ada laporan
overview-source =
    <b>Dari mana angka ini?</b>
    { $where }, { $year }

    <b>Laporan masuk { $completeness }</b> = { $came } laporan masuk ÷ { $due } laporan yang hari batasnya sudah lewat. Masuk artinya sudah dikirim dan tidak dikembalikan.
    <b>Tepat waktu { $timeliness }</b> = { $on_time } laporan yang pertama kali dikirim sampai hari batasnya ÷ { $due }. Hari batas: seperti di /tenggat, termasuk tanggal khusus per provinsi.
    <b>Progres { $progress }</b> = tambahan progres semua laporan masuk, { AMOUNT($points) } poin ÷ { $activities } kegiatan.
    <b>Belanja { $absorbed }</b> = { MONEY($spent) } ÷ pagu { MONEY($pagu) }. Belanja tiap kegiatan diambil dari laporan masuk bulan terakhirnya.
    <b>Output</b> = tambahan output semua laporan masuk, dijumlahkan per satuan:
    { $outputs }
    { $people }

    Periode: { $months }
    Baris: { $rows } laporan masuk dari { $activities } kegiatan
    Dihitung: { MOMENT($at, $zone) }

    Kegiatan termasuk tahun dari bulan pertamanya.
overview-download-button = 📄 Unduh
overview-download =
    <b>Unduh: { $where }</b>

    Untuk SAKTI: satu baris per kegiatan, urut seperti isiannya, siap disalin.
    Triwulan: pagu, realisasi, fisik, output, dan kendala sampai akhir triwulan itu.
overview-download-month = SAKTI { MONTH($period) } (XLSX)
overview-download-sheet = { overview-quarter } (XLSX)
overview-download-paper = { overview-quarter } (PDF)
overview-download-other = { $period }
overview-download-none = <b>{ $where }, { $period }</b>: belum ada kegiatan, jadi belum ada yang bisa diunduh.
overview-quarter =
    Triwulan { $number ->
        [1] I
        [2] II
        [3] III
       *[other] IV
    } { $year }
overview-month-file =
    <b>Isian SAKTI { MONTH($period) }, { $where }</b>
    { $activities } kegiatan: { $filled ->
        [0] belum ada yang masuk
       *[other] { $filled } sudah masuk
    }. Yang belum masuk atau dikembalikan tetap ada barisnya, angkanya kosong.
overview-quarter-file =
    <b>Rekap { $period }, { $where }</b>
    { $activities } kegiatan.{ $running ->
        [yes] { " " }Triwulan ini masih berjalan, angkanya sementara.
       *[no] { "" }
    }
    Isinya seperti Formulir C PP 39/2006; tata letak resminya belum kami baca.
overview-file-column =
    { $column ->
        [province] Provinsi
        [period] Periode
        [kro] KRO
        [ro] RO
        [activity] Kegiatan
        [pagu] Pagu (Rp)
        [spent] Realisasi s.d. periode (Rp)
        [absorbed] PPA (%)
        [left] Sisa (Rp)
        [physical] Fisik (%)
        [target] Target
        [made] Output s.d. periode
        [unit] Satuan
        [output-added] Penambahan RVRO
        [progress-added] Penambahan PCRO (%)
        [output] RVRO kumulatif
        [progress] PCRO kumulatif (%)
        [evidence] Bukti dokumen
        [reference] Referensi
        [note] Keterangan
        [months] Bulan masuk
        [obstacles] Kendala
        [outputs] Output s.d. periode
        [activities] Kegiatan
        [troubled] Ada kendala
       *[state] Status
    }
overview-file-state =
    { $state ->
        [submitted] terkirim
        [verified] terverifikasi
        [returned] dikembalikan
       *[missing] belum
    }
overview-file-evidence = { $count } berkas, laporan no. { $report }
overview-file-total = Jumlah { $count } kegiatan
overview-file-total-provinces = Jumlah { $count } provinsi
overview-file-month-title = Isian SAKTI { $period }, { $where }
overview-file-quarter-title = Rekap { $period }, { $where }
overview-file-layout =
    { $about ->
        [month] Urutan kolom mengikuti isian capaian output SAKTI. Program, KRO, dan RO dipilih di SAKTI; kode di sini seperti yang dimuat kementerian. Periksa pagu dan realisasi di sana.
       *[quarter] Rekap triwulan dengan isi Formulir C PP 39/2006: serapan dana, output, kendala. Ini bukan tata letak resmi Formulir C, yang belum kami baca.
    }
overview-file-source =
    { $about ->
        [month] Sumber: Petunjuk Teknis SAKTI Capaian Output 2022 (teksnya dibaca).
       *[quarter] Sumber: Prosedur Tetap ANRI 38/2010 tentang pemantauan menurut PP 39/2006 (teksnya dibaca); susunan kolom dari tabel triwulan dinas (pihak ketiga).
    }
overview-file-counted =
    { $about ->
        [month] Yang dihitung: laporan yang masuk (terkirim atau terverifikasi). Yang belum atau dikembalikan kosong.
       *[quarter] Yang dihitung: laporan yang masuk (terkirim atau terverifikasi). Fisik pada jumlah adalah rata-rata semua kegiatan.
    }
overview-map-button = Peta
overview-curve-button = Kurva S
overview-gap-button = Selisih
overview-dark = Versi gelap
overview-light = Versi terang
overview-drawn = Dihitung { MOMENT($at, $zone) }
overview-map-title = Laporan masuk
overview-map =
    <b>Laporan masuk { $year }</b>, per provinsi

    { $lines }
overview-map-line = • { $name }: { $completeness }, { $shape }
overview-shape =
    { $shape ->
        [good] semua masuk tepat waktu
        [middle] semua masuk, ada yang terlambat
        [bad] ada yang belum masuk
       *[none] belum ada yang jatuh tempo
    }
overview-gap-title = Selisih progres dan belanja
overview-gap-about = Progres dikurangi belanja, dalam poin persen
overview-gap-behind = Kiri, batang penuh: belanja mendahului
overview-gap-ahead = Kanan, batang kosong: progres mendahului
overview-gap-points =
    { $sign ->
        [plus] +{ AMOUNT($gap) }
       *[none] { AMOUNT($gap) }
    }
overview-gap =
    <b>Selisih progres dan belanja { $year }</b>
    Progres dikurangi belanja, dalam poin persen. Di bawah nol: uang keluar lebih cepat daripada pekerjaan.

    { $lines }
overview-gap-line =
    { $sign ->
        [plus] • { $name }: +{ AMOUNT($gap) }
       *[none] • { $name }: { AMOUNT($gap) }
    }
overview-curve-title = Kurva S
overview-curve-plan = Sasaran belanja (IKPA 2024)
overview-curve-work = Progres pekerjaan
overview-curve-money = Belanja (PPA)
overview-curve =
    <b>Kurva S { $year }</b>: { $where }
    Progres pekerjaan dan belanja sampai akhir tiap bulan:
    { $lines }

    Sasaran belanja (IKPA, untuk belanja barang, seperti disampaikan tahun 2024):
    { $milestones }
overview-curve-line = • { MONTH($period) }: progres { $progress }, belanja { $absorbed }
overview-curve-milestone = • akhir { MONTH($period) }: { $percent }%
overview-month-name =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] Mei
        [6] Jun
        [7] Jul
        [8] Agu
        [9] Sep
        [10] Okt
        [11] Nov
       *[12] Des
    }

# /pekan: the week for whoever leads.

menu-pekan = Kabar sepekan
command-pekan = Apa yang berubah sepekan ini
week-page =
    🗓️ <b>Kabar sepekan, { $where }</b>
    { SHORTDAY($from) } sampai { SHORTDAY($to) } · kegiatan { $year }{ $merged ->
        [1] { "" }
       *[other] { " " }· { $merged } pekan digabung
    }

    <b>Yang berubah</b>
    { $changed }

    <b>Yang perlu bertindak</b>
    { $acts }

    <b>Keadaan sekarang</b>, sama dengan /pantau
    { $sums }
week-nothing = Tidak ada yang berubah.
week-reports = • Laporan: { $received } diterima, { $verified } diverifikasi, { $returned } dikembalikan
week-became-late = • ⚠️ Menjadi terlambat, { $count } provinsi: { $names }
week-came-in = • ✅ Lengkap kembali, { $count } provinsi: { $names }
week-names =
    { $more ->
        [0] { $names }
       *[other] { $names }, dan { $more } lagi
    }
week-spent =
    { $sign ->
        [less] • Belanja: berkurang { MONEY($more) }
       *[more] • Belanja: bertambah { MONEY($more) }
    }
week-output =
    { $sign ->
        [less] • Output: berkurang { AMOUNT($more) } { $unit }
       *[more] • Output: bertambah { AMOUNT($more) } { $unit }
    }
week-output-more = • dan { $count } satuan output lain
week-activities =
    { $sign ->
        [less] • Kegiatan baru: { $count }, pagu berkurang { MONEY($pagu) }
       *[more] • Kegiatan baru: { $count }, pagu bertambah { MONEY($pagu) }
    }
week-proposals = • Usulan: { $sent } dikirim, { $approved } disetujui, { $returned } dikembalikan
week-nobody = Tidak ada. Terima kasih kepada semua.
week-ministry = • Kementerian: { $waits }
week-office = { $place }. { $name }: { $waits }
week-office-only = • { $name }: { $waits }
week-offices-more = • dan { $count } dinas lain, lihat Pantau
week-and = { $one }; { $more }
week-waits =
    { $kind ->
        [late] { $count } laporan terlambat{ $days ->
            [0] { "" }
           *[other] {", "}terlama { $days } hari
        }
        [correct] { $count } laporan perlu diperbaiki{ $days ->
            [0] { "" }
           *[other] {", "}terlama { $days } hari
        }
        [mend] { $count } usulan perlu diperbaiki{ $days ->
            [0] { "" }
           *[other] {", "}terlama { $days } hari
        }
        [verify] { $count } laporan menunggu verifikasi{ $days ->
            [0] { "" }
           *[other] {", "}terlama { $days } hari
        }
       *[review] { $count } usulan menunggu keputusan{ $days ->
            [0] { "" }
           *[other] {", "}terlama { $days } hari
        }
    }
week-sums =
    • Laporan masuk { $came } dari { $due }, { $waiting } menunggu verifikasi
    • Belanja { MONEY($spent) } dari pagu { MONEY($pagu) } ({ $absorbed }), { $activities } kegiatan
week-standing = • Usulan: { $submitted } menunggu keputusan, { $returned } di dinas, { $approved } disetujui
week-verify-button = Verifikasi
week-proposals-button = Usulan
week-overview-button = Pantau

# /tugas: what waits for somebody.

menu-tugas = Tugas saya
command-tugas = Yang harus saya kerjakan
duties-none = ✅ Semua beres. Tidak ada tugas yang menunggu Anda. Terima kasih!
duties-list =
    <b>{ $count } tugas menunggu Anda</b>, yang paling mendesak di atas

    { $lines }
duties-line =
    { $kind ->
        [late] { $place }. ⚠️ { $count } laporan terlambat, mulai { MONTH($period) }{ $province }{ $when }
        [report] { $place }. { $count } laporan { MONTH($period) }{ $province }{ $when }
        [returned] { $place }. { $count } laporan dikembalikan, mulai { MONTH($period) }{ $province }{ $when }
        [verify] { $place }. { $count } laporan menunggu verifikasi{ $when }
        [asked] { $place }. { $count } pertanyaan Anda menunggu jawaban Anda{ $when }
        [review] { $place }. { $count } usulan menunggu keputusan{ $when }
        [draft] { $place }. { $count } usulan belum dikirim{ $province }{ $when }
        [proposal] { $place }. { $count } usulan dikembalikan{ $province }{ $when }
        [extension] { $place }. { $count } permintaan perpanjangan{ $when }
        [invitation] { $place }. { $count } orang membuka undangan dan menunggu konfirmasi Anda{ $when }
        [left-behind] { $place }. { $count } petugas pergi, pekerjaannya belum diserahkan{ $province }{ $when }
        [more-time] { $place }. { $count } permintaan perpanjangan kantor Anda menunggu Kementerian{ $province }{ $when }
        [cover] { $place }. { $count } rekan meminta Anda menggantikan, mulai { SHORTDAY($day) }{ $province }
        [uncovered] { $place }. { $count } penggantian belum disanggupi rekan, mulai { SHORTDAY($day) }{ $province }
        [office-late] { $place }. ⚠️ { $count } laporan kantor Anda terlambat, mulai { MONTH($period) }{ $province }{ $when }
        [office-returned] { $place }. { $count } laporan kantor Anda dikembalikan dan belum diperbaiki{ $province }{ $when }
       *[cases] { $place }. { $count } pertanyaan warga{ $when }
    }
duties-province = {", "}{ $name }
duties-left =
    { $days ->
        [0] {": "}batasnya hari ini
        [1] {": "}tinggal 1 hari, sampai { SHORTDAY($day) }
       *[other] {": "}tinggal { $days } hari, sampai { SHORTDAY($day) }
    }
duties-over = {": "}lewat { $days } hari, batasnya { SHORTDAY($day) }
duties-waits =
    { $days ->
        [0] {": "}baru hari ini
       *[other] {": "}yang terlama { $days } hari
    }
duties-button =
    { $kind ->
        [late] Kirim yang terlambat
        [report] Lapor { MONTH($period) }
        [returned] Perbaiki yang dikembalikan
        [verify] Verifikasi
        [asked] Jawab pertanyaan
        [review] Putuskan usulan
        [draft] Lanjutkan usulan
        [proposal] Perbaiki usulan
        [extension] Putuskan perpanjangan
        [invitation] Lihat undangan
        [left-behind] Serahkan pekerjaannya
        [more-time] Permintaan perpanjangan
        [cover] Jawab rekan
        [uncovered] Lihat penggantian
        [office-late] Lihat yang terlambat
        [office-returned] Lihat yang dikembalikan
       *[cases] Pertanyaan warga
    }

## Usulan (proposals)

menu-usulan = Usulan kegiatan
command-usulan = Usulan kegiatan tahun depan
proposals-not-yours = Usulan kegiatan ditulis oleh petugas dinas provinsi dan diputuskan oleh Kementerian.
proposals-no-year = Tahun perencanaan belum dibuka. Begitu Kementerian memuat pagu dan jenis kegiatannya, Anda bisa mengusulkan.
proposals-no-year-yet =
    <b>Usulan kegiatan { $province }</b>
    Tahun perencanaan belum dibuka oleh Kementerian. Sementara itu KAK dan RAB sudah bisa disiapkan.
proposals-own =
    <b>Usulan kegiatan { $year }</b>: { $count }{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }
    { $rooms }

    { $lines }
proposals-own-line = { $place }. No. { $number } · { $name } · { MONEY($total) } · { $state }
proposals-own-none =
    <b>Usulan kegiatan { $year }</b>
    { $rooms }

    Belum ada usulan. Menulisnya sekitar lima menit, dan bisa berhenti kapan saja.
proposals-room-of = { $province }: { $room }
proposals-room =
    { $stage ->
        [allocation] pagu alokasi
        [budget] pagu anggaran
       *[indicative] pagu indikatif
    } { MONEY($ceiling) }, sudah dialokasikan { MONEY($allotted) }, sisa { MONEY($left) }
proposals-room-none = pagu belum dimuat
proposals-new = Usulan baru
proposals-item = No. { $number } · { $name } · { $state }
proposals-list-button = Semua usulan
proposals-own-button = Usulan dinas saya
proposals-state =
    { $state ->
        [draft] konsep, belum dikirim
        [submitted] menunggu Kementerian
        [returned] dikembalikan
        [approved] disetujui
       *[dropped] dihapus
    }
proposals-card =
    <b>Usulan no. { $number }</b> · { $province } · { $year }
    Status: { $state }{ $revision ->
        [0] { "" }
        [1] { "" }
       *[other] { " " }(kiriman ke-{ $revision })
    }
    { $remarks }
    <b>{ $name }</b>
    Jenis: { $type } ({ $code }), { $kind }
    Tempat: { $place }
    Volume: { AMOUNT($volume) } { $unit }
    Peserta: { $participants ->
        [none] tidak ada
       *[other] { $participants } orang
    }
    Jadwal: { MONTH($starts) } – { MONTH($ends) }
    Indikator: { $indicator }
    Biaya: <b>{ MONEY($total) }</b>, { $lines } baris ({ SPELT($total) } rupiah)
    Provinsi: { $room }

    Kelengkapan: { $bar } { $count } dari { $most }
    { $documents }
    { $twins }
proposals-returned-parts =
    ↩️ Perlu diperbaiki:
    { $lines }
    {""}
proposals-document-line =
    { $state ->
        [accepted] ✅ { $name }: diterima Kementerian
        [received] ☑️ { $name }: ada
        [unreadable] ⚠️ { $name }: tidak terbaca, kirim ulang
        [expired] ⚠️ { $name }: kedaluwarsa, kirim yang baru
       *[missing] ⬜ { $name }: belum ada{ $required ->
            [yes] { " " }(wajib)
           *[no] { "" }
        }
    }
proposals-costs = Rincian biaya
proposals-nothing = Tidak ada yang kurang.
proposals-no-indicator = Tidak ada di daftar
proposals-none = Tidak ada
proposals-part =
    { $part ->
        [name] Nama kegiatan
        [place] Tempat
        [volume] Volume
        [participants] Peserta
        [indicator] Indikator
        [schedule] Jadwal
        [costs] Rincian biaya
       *[document] { $name }
    }
proposals-remark = • { $part }: <b>{ $reason }</b>
proposals-reason =
    { $reason ->
        [wrong] Salah
        [missing] Tidak ada atau kurang
        [outdated] Kedaluwarsa
        [unreadable] Tidak terbaca
        [duplicate] Ganda
       *[other] { $words }
    }
proposals-schedule = { MONTH($starts) } – { MONTH($ends) }
proposals-record-button = Siapa mengubah usulan no. { $number }?
proposals-papers-button = Data dukung
proposals-papers-fill = Lengkapi data dukung
proposals-costs-button = Isi rincian biaya
proposals-costs-look = Lihat rincian biaya
proposals-change = Ubah isian
proposals-choose-part = Bagian mana dari usulan no. { $number } yang mau diubah?
proposals-mend = Isi: { $part }
proposals-mend-too = Bila perlu: { $part }
proposals-back-to = Ke usulan no. { $number }
proposals-send = Kirim usulan no. { $number }
proposals-send-again = Kirim lagi usulan no. { $number }
proposals-recall = Tarik kembali no. { $number }
proposals-drop = Hapus konsep no. { $number }
proposals-dropped = 🗑️ Usulan no. { $number } “{ $name }” dihapus dari daftar.
proposals-restore = Batal hapus no. { $number }
proposals-unknown = Usulan itu tidak saya temukan untuk Anda.
proposals-type-gone = Jenis kegiatan itu sudah tidak ada di daftar Kementerian. Mulai usulan baru dan pilih dari daftar terbaru.
proposals-indicator-gone = Indikator itu bukan untuk tahun usulan ini. Pilih dari daftar terbaru.
proposals-closed =
    { $state ->
        [submitted] Usulan no. { $number } sedang dilihat Kementerian, jadi belum bisa diubah. Untuk memperbaikinya, tarik kembali dulu.
       *[other] Usulan no. { $number } sudah disetujui dan tidak bisa diubah lagi.
    }
proposals-part-closed = Bagian itu dari usulan no. { $number } tidak dikembalikan, jadi tidak perlu dan tidak bisa diubah.
proposals-not-waiting = Usulan no. { $number } tidak sedang menunggu Kementerian, jadi tidak bisa ditarik kembali.
proposals-schedule-wrong = Jadwal harus berurutan dan di dalam tahun { $year }.
proposals-costs-many = Paling banyak { $most } baris biaya. Gabungkan yang sejenis.
proposals-costs-huge = Jumlahnya terlalu besar untuk satu kegiatan. Periksa angka nolnya.
proposals-incomplete = Usulan no. { $number } belum lengkap. Buka usulannya untuk melihat yang kurang.

proposals-ask-province = Usulan untuk <b>provinsi</b> mana?
proposals-ask-type = <b>Jenis kegiatan</b> apa yang diusulkan? Pilih, atau ketik sebagian namanya.
proposals-ask-name =
    Apa <b>nama kegiatannya</b>? Contoh: <b>{ $type } angkatan I</b>.
proposals-ask-place = Di <b>mana</b> dilaksanakan? Contoh: <b>Kabupaten Garut, sentra kulit Sukaregang</b>.
proposals-ask-volume = Berapa <b>volume output</b>nya, dalam { $unit }? Contoh: <b>20</b>.
proposals-ask-participants = Berapa <b>peserta</b> yang diharapkan? Contoh: <b>20 orang</b>.
proposals-ask-indicator = <b>Indikator</b> mana yang dilayani kegiatan ini?
proposals-ask-starts = Mulai <b>bulan apa</b>? Pilih, atau ketik, misalnya <b>Maret</b>.
proposals-ask-ends = Selesai <b>bulan apa</b>?
proposals-month-unclear = Tulis satu bulan, misalnya <b>Maret</b>.
proposals-month-early = Bulan itu lebih awal daripada bulan mulainya. Pilih bulan yang sama atau sesudahnya.
proposals-words-short = Tulis sedikit lebih lengkap, dengan huruf. Contoh: <b>Kabupaten Garut</b>.
proposals-confirm =
    <b>Periksa dulu: usulan { $province }</b>
    Jenis: { $type }, { $kind }
    Nama: { $name }
    Tempat: { $place }
    Volume: { AMOUNT($volume) } { $unit }
    Peserta: { $participants ->
        [none] tidak ada
       *[other] { $participants } orang
    }
    Indikator: { $indicator }
    Jadwal: { MONTH($starts) } – { MONTH($ends) }

    Simpan sebagai konsep? Sesudah ini rincian biaya, lalu data dukung. Belum ada yang dikirim.
proposals-confirm-yes = Simpan konsep
proposal-label =
    { $question ->
        [province] Provinsi
        [type] Jenis kegiatan
        [name] Nama
        [place] Tempat
        [volume] Volume
        [participants] Peserta
        [indicator] Indikator
        [starts] Bulan mulai
       *[ends] Bulan selesai
    }
proposal-help =
    { $question ->
        [province] Pilih provinsi yang mengusulkan.
        [type] Jenis kegiatan ditetapkan Kementerian, dengan kode KRO/RO dan satuannya. Ketik misalnya <b>bimtek</b>.
        [name] Nama seperti dalam KAK, misalnya <b>Bimtek WUB pangan olahan</b>.
        [place] Kabupaten atau kota, dan sentranya bila ada.
        [volume] Bilangan bulat, dalam satuan jenis kegiatannya. Contoh: <b>20</b>.
        [participants] Perkiraan jumlah orang yang ikut. Tanpa peserta: pilih <b>Tidak ada</b>.
        [indicator] Indikator Renstra atau RPJMN yang targetnya ikut terisi oleh kegiatan ini.
        [starts] Bulan pertama pelaksanaan. Dari bulan itu kegiatan dilaporkan.
        [ends] Bulan terakhir pelaksanaan.
       *[end] Periksa isiannya, lalu simpan. Semua masih bisa diubah sebelum dikirim.
    }
proposal-part-label =
    { $question ->
       *[other] Isian
    }
proposal-part-help =
    { $question ->
       *[other] Isi bagian ini dengan yang benar. Bagian lain tidak berubah.
    }

proposals-ask-cost =
    <b>Rincian biaya usulan no. { $number }</b>
    { $lines }

    Jumlah: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)

    { $count ->
        [0] Tulis baris pertama: nama, jumlah, satuan, harga. Contoh: <b>Narasumber 10 OJ x 900 ribu</b>.
       *[other] Tulis baris berikutnya, misalnya <b>Konsumsi 40 orang x 3 hari x 50rb</b>. Salah satu mau dihapus: <b>hapus 1</b>.
    }
proposals-cost-line = { $place }. { $what }: { AMOUNT($quantity) } { $unit } × { MONEY($price) } = { MONEY($sum) }
proposals-costs-more = … { $count } baris sebelumnya
proposals-costs-none = Belum ada baris.
proposals-costs-done = Selesai, cukup
proposals-costs-later = Nanti saja
proposals-costs-undo = Hapus baris terakhir
proposals-costs-sheet = Isi lewat lembar XLSX
proposals-costs-sheet-out =
    Lembar biaya usulan no. { $number }. Isi satu baris untuk setiap biaya, lalu kirim kembali ke sini.
    Kolom jumlah total tidak perlu; saya yang menghitung.
proposals-costs-look-all =
    <b>Rincian biaya usulan no. { $number }</b>: { $count } baris{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }
    { $lines }

    Jumlah: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)
proposals-cost-no-line = Baris { $place } tidak ada.
proposals-cost-unclear =
    { $why ->
        [quantity] Jumlahnya belum jelas pada “{ $text }”. Tulis bilangan bulat: <b>Modul 40 buku x 35rb</b>.
        [price] Harganya belum jelas pada “{ $text }”. Tulis misalnya <b>2,5 juta</b> atau <b>Rp350.000</b>.
       *[shape] Saya belum mengerti “{ $text }”. Tulis nama, jumlah, satuan, x, harga: <b>Narasumber 10 OJ x 900 ribu</b>.
    }
proposal-cost-label =
    { $question ->
       *[line] Baris biaya
    }
proposal-cost-help =
    { $question ->
       *[line] Satu baris untuk satu biaya: <b>Sewa gedung 2 hari x 2,5 juta</b>. Bisa juga dengan titik koma: <b>Sewa gedung; 2; hari; 2.500.000</b>. Setiap baris langsung tersimpan.
    }
proposals-sheet-read =
    Lembar biaya terbaca: { $count } baris untuk usulan no. { $number }.
    Jumlah: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)

    Pakai? Baris yang sekarang ada diganti seluruhnya.
proposals-sheet-use = Pakai { $count } baris, { MONEY($total) }, no. { $number }
proposals-sheet-wrong =
    Ada { $count } sel yang belum bisa dipakai. Belum ada yang berubah.
    { $lines }

    Perbaiki, lalu kirim lagi lembarnya.
proposals-sheet-empty = Lembarnya belum berisi baris biaya.
proposals-sheet-much = Lembarnya terlalu panjang atau jumlahnya terlalu besar: paling banyak { $most } baris.
proposals-sheet-used = Lembar itu sudah dipakai, atau bukan lembar Anda. Kirim lagi bila perlu.
planning-sheet-cell =
    • sel { $cell }: { $kind ->
        [empty] kosong; contoh: { $right }
        [number] “{ $what }” bukan angka yang jelas; contoh: { $right }
        [twice] “{ $what }” sudah ada di atas
        [long] “{ $what }” terlalu panjang; paling banyak { $right } huruf
       *[unknown] “{ $what }” tidak dikenal; contoh: { $right }
    }
planning-sheet-columns = Di lembar “{ $sheet }” kolom ini tidak ada di baris pertama: { $missing }.

proposals-papers =
    <b>Data dukung usulan no. { $number }</b>
    { $name }

    Kelengkapan: { $bar } { $count } dari { $most }
    { $documents }
proposals-paper-in =
    ☑️ <b>{ $paper }</b> masuk ke usulan no. { $number }.
    { $name }
    { $small }

    Kelengkapan: { $bar } { $count } dari { $most }
    { $documents }
proposals-paper-small = ⚠️ Foto ini kecil ({ $width } × { $height }); tulisannya mungkin tidak terbaca. Tetap kami simpan. Kalau bisa, kirim lagi sebagai <b>Berkas</b>; itu menggantikan foto ini.
proposals-twin =
    { $alike ->
        [yes] ⚠️ Gambar { $name } tampak sama dengan di usulan no. { $number }, { $province }
       *[no] ⚠️ Berkas { $name } sama dengan di usulan no. { $number }, { $province }
    }
proposals-twin-look = Bandingkan { $name } no. { $number }
proposals-paper-send = Kirim { $name }
proposals-paper-look = Lihat { $name }
proposals-paper-old = Yang lama: { $part }
proposals-paper = { $name }, usulan no. { $number }
proposals-ask-paper =
    Kirim <b>{ $name }</b> sebagai satu berkas: PDF, XLSX, DOCX, atau foto yang jelas.
    Supaya tulisannya tetap tajam, pilih <b>Berkas</b> pada tombol lampiran.
    Jangan kirim KTP; NIK dalam CPCL dikosongkan dulu.
proposal-paper-label =
    { $question ->
       *[file] Berkas
    }
proposal-paper-help =
    { $question ->
       *[file] Satu berkas untuk satu dokumen. Beberapa halaman: gabungkan menjadi satu PDF. Yang dikirim lagi menggantikan yang lama.
    }
proposals-file-lost =
    { $why ->
        [big] ⚠️ <b>{ $name }</b> untuk usulan no. { $number } tidak bisa disimpan: lebih dari 20 MB. Kirim yang lebih kecil.
        [kind] ⚠️ <b>{ $name }</b> untuk usulan no. { $number } tidak bisa dibaca: bukan foto atau dokumen. Kirim ulang sebagai PDF atau foto.
       *[gone] ⚠️ <b>{ $name }</b> untuk usulan no. { $number } tidak bisa diambil dari Telegram. Kirim sekali lagi.
    }

proposals-lacking =
    Usulan no. { $number } belum bisa dikirim: { $bar } { $count } dari { $most }
    Yang kurang:
    { $lines }
proposals-send-confirm =
    <b>Kirim usulan no. { $number } ke Kementerian?</b>
    { $province } · { $year }
    { $name }
    { $type }, { $place }
    Volume: { AMOUNT($volume) } { $unit }
    Jadwal: { MONTH($starts) } – { MONTH($ends) }
    Biaya: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)
    Kelengkapan: { $bar } { $count } dari { $most }

    { $warnings }
proposals-warning-none = ✅ Semua lengkap.
proposals-warning-lacks = ⚠️ Belum ada: { $name }. Boleh dikirim; Kementerian mungkin memintanya.
proposals-warning-same = ⚠️ Belum berubah sejak dikembalikan: { $part }.
proposals-warning-ceiling = ⚠️ Melebihi sisa pagu { MONEY($left) } sebesar { MONEY($over) }.
proposals-send-yes = Ya, kirim no. { $number }
proposals-sent =
    ✅ Usulan no. { $number } terkirim ke Kementerian.
    { $name }, { MONEY($total) }
    { $receipt }

    Begitu diputuskan, Anda kami beri tahu.
proposals-told-sent =
    📥 { $revision ->
        [1] Usulan baru
       *[other] Usulan yang diperbaiki (kiriman ke-{ $revision })
    } no. { $number } dari { $province }: { $name }, { MONEY($total) }.
proposals-look = Lihat usulan no. { $number }

proposals-queue-button = Daftar usulan
proposals-desk-no-year = Tahun perencanaan belum dimuat. Administrator memuatnya dari lembar XLSX lewat /usulan.
proposals-queue-empty = ✅ Tidak ada usulan { $year } yang menunggu. Usulan baru langsung kami beri tahu di sini.
proposals-queue =
    <b>{ $count } usulan menunggu</b>, yang terlama di atas{ $pages ->
        [1] { "" }
       *[other] { " " }· halaman { $page } dari { $pages }
    }.

    { $lines }
proposals-queue-line = { $place }. No. { $number } · { $province } · { $name } · { MONEY($total) }
proposals-queue-item = No. { $number } · { $province } · { $name } · { MONEY($total) }
proposals-approve = Setujui no. { $number }
proposals-return = Kembalikan bagian no. { $number }
proposals-compare = Bandingkan kiriman
proposals-compare-none = Usulan no. { $number } belum pernah dikembalikan, jadi tidak ada yang dibandingkan.
proposals-compared =
    <b>Usulan no. { $number }</b> · { $province }
    { $name }
    Kiriman ke-{ $before } dibandingkan dengan ke-{ $revision }

    Yang dikembalikan:
    { $remarks }

    Yang berubah:
    { $lines }
proposals-difference = • { $part }: { $before } → <b>{ $after }</b>
proposals-no-difference = • Tidak ada yang berubah.
proposals-costs-difference = • Rincian biaya: { MONEY($before) } → <b>{ MONEY($after) }</b>
proposals-cost-difference =
    { $change ->
        [gone] – { $what }: { AMOUNT($quantity) } { $unit } × { MONEY($price) } = { MONEY($sum) }
       *[come] + { $what }: { AMOUNT($quantity) } { $unit } × { MONEY($price) } = { MONEY($sum) }
    }
proposals-file =
    { $there ->
        [yes] ada berkas
       *[no] belum ada
    }
proposals-approve-confirm =
    <b>Setujui usulan no. { $number }?</b>
    { $province } · { $name }
    Dialokasikan: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)
    Provinsi: { $room }
    Sisa sesudahnya: { MONEY($after) }

    Sesudah disetujui, usulan menjadi kegiatan dan dilaporkan setiap bulan.
proposals-approve-yes = Ya, setujui no. { $number }
proposals-approved =
    ✅ Usulan no. { $number } disetujui dan menjadi kegiatan. Dinas sudah diberi tahu.
    { $province } · { $name } · { MONEY($total) }
    Provinsi: { $room }
    { $receipt }
    { $left ->
        [0] Tidak ada lagi yang menunggu.
       *[other] Masih menunggu: { $left }.
    }
proposals-told-approved =
    ✅ Usulan no. { $number } disetujui Kementerian: { MONEY($total) }.
    { $name }
    Dilaporkan setiap bulan mulai { MONTH($starts) }, dengan /lapor.
    { $receipt }
proposals-decided-already =
    { $by ->
        [none] Usulan no. { $number } sudah ditarik kembali oleh dinas. Tidak ada yang berubah.
       *[other] { $state ->
            [approved] Usulan no. { $number } sudah disetujui oleh { $by } pada { MOMENT($at) }. Tidak ada yang berubah.
           *[returned] Usulan no. { $number } sudah dikembalikan oleh { $by } pada { MOMENT($at) }. Tidak ada yang berubah.
        }
    }
proposals-no-ceiling = Pagu provinsi ini untuk { $year } belum dimuat, jadi belum ada yang bisa dialokasikan. Minta administrator memuatnya.
proposals-over-ceiling =
    Usulan no. { $number } ({ MONEY($total) }) melebihi pagu sebesar <b>{ MONEY($over) }</b>.
    Pagu { MONEY($ceiling) }, sudah dialokasikan { MONEY($allotted) }. Kembalikan biayanya atau volumenya untuk disesuaikan.
proposals-ask-parts =
    { $count ->
        [0] Bagian mana dari usulan no. { $number } yang harus diperbaiki? Ketuk semua yang salah; bagian lain tidak dibuka lagi.
       *[other] Bagian yang dikembalikan dari usulan no. { $number }: { $count }. Ketuk lagi untuk menambah atau membatalkan, lalu <b>Lanjut</b>.
    }
proposals-pick =
    { $picked ->
        [yes] ✓ { $part } (dikembalikan)
       *[no] { $part }
    }
proposals-pick-done = Lanjut: { $count } bagian
proposals-pick-hint = Ketuk bagian yang salah pada daftar.
proposals-ask-reason =
    <b>{ $part }</b>: apa yang salah?
    Pilih, atau tulis dengan kata-kata Anda. Dinas membacanya apa adanya.
proposals-returned =
    ↩️ Usulan no. { $number } dikembalikan. Dinas sudah diberi tahu.
    { $province } · { $name }
    { $lines }
    { $receipt }
    { $left ->
        [0] Tidak ada lagi yang menunggu.
       *[other] Masih menunggu: { $left }.
    }
proposals-told-returned =
    ↩️ Kementerian mengembalikan bagian ini dari usulan no. { $number } “{ $name }”:
    { $lines }
    { $receipt }

    Bagian lain sudah benar dan tidak perlu diisi lagi.
proposals-mend-now = Perbaiki no. { $number }
proposal-return-label =
    { $question ->
        [parts] Bagian
       *[other] Alasan
    }
proposal-return-help =
    { $question ->
        [parts] Ketuk setiap bagian yang salah. Hanya bagian itu yang dibuka lagi untuk dinas; dokumen lain dianggap diterima.
       *[other] Alasannya dibaca petugas dinas. Contoh: <b>harga satuan di atas harga pembanding</b>.
    }
record-what-proposal =
    { $verb ->
        [created] Usulan no. { $number } <b>ditulis</b>.
        [submitted] Usulan no. { $number } <b>dikirim</b>{ $revision ->
            [1] { "" }
           *[other] { " " }(kiriman ke-{ $revision })
        }.
        [recalled] Usulan no. { $number } <b>ditarik kembali</b> oleh dinas.
        [returned] Usulan no. { $number } <b>dikembalikan</b> untuk diperbaiki.
        [consented] Usulan no. { $number } <b>disetujui verifikator pertama</b>, menunggu yang kedua.
        [approved] Usulan no. { $number } <b>disetujui</b> dan menjadi kegiatan.
        [dropped] Usulan no. { $number } <b>dihapus</b> dari daftar.
       *[restored] Usulan no. { $number } <b>dikembalikan ke daftar</b>.
    }

proposals-own-sent = Usulan no. { $number } Anda tulis atau kirim sendiri. Verifikator lain yang memutuskan.
proposals-second-needed = Anda sudah menyetujui usulan no. { $number }. Verifikator lain yang memutuskan sebagai orang kedua.
proposals-first =
    👥 Sudah disetujui satu verifikator{ $by ->
        [none] { "" }
       *[other] { " " }({ $by })
    }, menunggu yang kedua.
    {""}
proposals-review = Lihat usulan no. { $number }
proposals-consented =
    👥 Persetujuan Anda untuk usulan no. { $number } tercatat. Nilainya besar, jadi perlu satu verifikator lagi.
    { $province } · { $name } · { MONEY($total) }
    { $receipt }
    { $others ->
        [0] ⚠️ Belum ada verifikator lain. Minta administrator mengundang satu orang.
       *[other] { $others } verifikator lain sudah diberi tahu.
    }
    { $left ->
        [0] Tidak ada lagi yang menunggu Anda.
       *[other] Masih menunggu: { $left } usulan.
    }
proposals-second-asked =
    👥 Usulan no. { $number } disetujui { $by }. Nilainya besar, jadi perlu Anda sebagai orang kedua.
    { $province } · { $name } · { MONEY($total) }
proposals-told-consented =
    👥 Usulan no. { $number } disetujui satu verifikator. Karena nilainya besar, satu orang lagi memeriksanya.
    { $name }
    { $receipt }
proposals-told-first =
    { $outcome ->
        [approved] ✅ Usulan no. { $number } yang Anda setujui sudah disetujui juga oleh { $by } dan menjadi kegiatan.
       *[returned] ↩️ Usulan no. { $number } yang Anda setujui dikembalikan oleh { $by }.
    }
    { $province } · { $name }
    { $receipt }

proposals-national-button = Gambaran nasional
proposals-national =
    <b>Usulan { $year }, { $provinces } provinsi</b>
    Siap { $ready } · menunggu Kementerian { $waiting } · diperbaiki { $correction } · belum ada { $missing }
    Diusulkan { MONEY($asked) }, dialokasikan { MONEY($allotted) }, pagu { MONEY($ceiling) }

    Jumlah dan pagu dalam juta rupiah:
    { $lines }
proposals-national-line =
    { $state ->
        [missing] ⬜ { $province }: belum ada usulan, pagu { $ceiling ->
            [none] –
           *[other] { AMOUNT($ceiling) }
        }
        [correction] ↩️ { $province }: diperbaiki, { $proposals } usulan, { AMOUNT($million) } dari { $ceiling ->
            [none] –
           *[other] { AMOUNT($ceiling) }
        }{ $over ->
            [0] { "" }
           *[other] , lebih { AMOUNT($over) }
        }
        [waiting] ⏳ { $province }: menunggu, { $proposals } usulan, { AMOUNT($million) } dari { $ceiling ->
            [none] –
           *[other] { AMOUNT($ceiling) }
        }{ $over ->
            [0] { "" }
           *[other] , lebih { AMOUNT($over) }
        }
       *[ready] ✅ { $province }: siap, { $proposals } usulan, { AMOUNT($million) } dari { $ceiling ->
            [none] –
           *[other] { AMOUNT($ceiling) }
        }
    }
proposals-indicators-button = Volume dan target
proposals-indicators =
    <b>Volume usulan { $year } dan target indikator</b> ({ $count })

    { $lines }
proposals-indicators-none = Belum ada indikator yang dimuat.
proposals-indicator-line =
    <b>{ $code }</b> { $name }
    { $bar } disetujui { AMOUNT($approved) }, diusulkan { AMOUNT($sent) } dari target { AMOUNT($target) } { $unit }

planning-button = Lembar perencanaan
planning-download = Unduh lembar XLSX
planning-send = Kirim lembar
planning-none = Belum ada tahun perencanaan. Unduh lembarnya, isi pagu, indikator, jenis kegiatan, dan data dukung, lalu kirim kembali.
planning-home =
    <b>Tahun perencanaan { $year }</b>
    Pagu: { $provinces } provinsi, { MONEY($total) }
    Indikator: { $indicators }
    Jenis kegiatan: { $types }
    Dokumen data dukung: { $documents }

    Semua diubah lewat lembarnya. Tahun berikutnya dibuka dengan lembar bertahun baru.
planning-sheet-out =
    Lembar perencanaan { $year }. Jenis pembinaan ada di lembar <b>pembinaan</b> dan boleh diubah; lembar lain menyebut nomor urut atau kodenya. Pada data dukung boleh kosong: untuk semua jenis. Kolom kro_ro boleh kosong.
    Pagu yang berlaku adalah yang terakhir terisi. Target indikator boleh untuk beberapa tahun: satu kolom setiap tahun.
planning-ask-sheet = Kirim <b>lembar perencanaan</b> (XLSX) sebagai berkas. Belum ada yang berlaku sebelum Anda setujui.
planning-sheet-no-year = Lembar “tahun” tidak ada atau kosong. Pakai lembar dari tombol <b>Unduh lembar XLSX</b>.
planning-sheet-read =
    <b>Lembar perencanaan { $year } terbaca</b>
    Pagu: { $provinces } provinsi, { MONEY($total) } ({ SPELT($total) } rupiah)
    Indikator: { $indicators }
    Jenis pembinaan: { $kinds ->
        [0] tidak diubah
       *[other] { $kinds }
    }
    Jenis kegiatan: { $types }
    Dokumen data dukung: { $documents }, { $required } di antaranya wajib

    Berlakukan?
planning-use = Berlakukan { $year }
planning-in-force =
    ✅ Tahun perencanaan { $year } berlaku.
    Pagu: { $provinces } provinsi, { MONEY($total) }
    Indikator: { $indicators } · jenis kegiatan: { $types } · data dukung: { $documents }, wajib { $required }
    { $told ->
        [0] { "" }
       *[other] { $told } petugas dinas diberi tahu bahwa usulan dibuka.
    }
planning-told-open = 🗓️ Kementerian membuka perencanaan { $year }. Usulan kegiatan bisa ditulis sekarang dengan /usulan.
plan-label =
    { $question ->
       *[file] Berkas
    }
plan-help =
    { $question ->
       *[file] Pakai lembar dari tombol <b>Unduh lembar XLSX</b>, supaya nama lembar dan kolomnya cocok.
    }

## Memilih peserta kelas (choosing)

command-peserta = Peserta kelas: pilih, daftar tunggu, CPCL
classes-button = Kelas saya
choosing-unknown = Kelas atau pendaftar itu tidak ada di provinsi Anda.
choosing-none =
    Belum ada kelas di provinsi Anda.

    Kelas dibuka dari kegiatannya. Sesudah itu pendaftarnya muncul di sini.
choosing-classes =
    <b>Kelas dan pendaftarnya</b>
    { $paged }
    { $lines }
choosing-class =
    { $place }. <b>{ $title }</b>, { DAYS($first, $last) }: { $chosen } dari { $quota } tempat terisi{ $registered ->
        [0] { "" }
       *[other] , <b>{ $registered } belum diputuskan</b>
    }{ $waiting ->
        [0] { "" }
       *[other] , { $waiting } menunggu
    }{ $refused ->
        [0] { "" }
       *[other] , { $refused } ditolak
    }{ $withdrawn ->
        [0] { "" }
       *[other] , { $withdrawn } mundur
    }
choosing-classes-button = Semua kelas
choosing-list-button = Daftar pendaftar
choosing-card-button = Ke pendaftar itu
choosing-next-button = Berikutnya: { $name }
choosing-file-button = Unduh CPCL (XLSX)
choosing-list =
    <b>{ $title }</b>
    Terpilih { $chosen } dari { $quota } tempat, { $count ->
        [0] belum ada pendaftar
       *[other] { $count } pendaftar
    }
    { $paged }
    { $lines }
choosing-line = { $place }. { $name } → { choosing-state } · { $result }{ $alike ->
        [yes] { " " }⚠ mungkin ganda
       *[no] { "" }
    }
choosing-state =
    { $state ->
        [chosen] terpilih
        [waiting] daftar tunggu no. { $line }
        [refused] ditolak
        [withdrawn] mundur
       *[registered] belum diputuskan
    }
choosing-not-shared = hasil cek tidak dibagikan
choosing-word = { $word }
choosing-card =
    <b>{ $name }</b>: { $state }
    { $title }{ $has_reason ->
        [yes] { "\u000A" }Alasan: { $reason }
       *[no] { "" }
    }
    Mendaftar { DAY($registered) }{ $has_phone ->
        [yes] , telepon { $phone }
       *[no] , nomor telepon tidak dibagikan
    }

    { $shared ->
        [no] Hasil cek tidak dibagikan.
       *[yes] <b>Hasil cek:</b> { $result }
    }
    { $told }
    { $conditions }

    { $documents }
    { $doubts }
choosing-told-fact = • { $label } → { $answer }
choosing-condition =
    { $met ->
        [no] ✗
       *[open] ?
    } { $text }
    { $source }
choosing-document =
    { $seen ->
        [yes] ✓ { $name }: sudah dilihat di kantor
       *[no] – { $name }: belum dilihat
    }
choosing-alike = ⚠ Nomor telepon yang sama dipakai { $name }. Pastikan bukan orang yang sama.
choosing-elsewhere = ⚠ Terdaftar juga di “{ $title }”, pada hari yang sama.
choosing-choose = Pilih
choosing-wait = Daftar tunggu
choosing-refuse = Tolak, dengan alasan
choosing-saw = Sudah dilihat: { $name }
choosing-ask-reason =
    Mengapa <b>{ $name }</b> tidak dipilih? Alasan ini dikirim kepadanya.

    Pilih, atau tulis dengan kata sendiri.
refusing-label = Alasan
refusing-help =
    Alasan yang jelas membantu orang itu memperbaiki pendaftarannya. Pilih salah satu, atau tulis dengan kata sendiri, misalnya <b>Kelas ini khusus untuk pembuat keripik</b>.
choosing-reason-unfit = Syaratnya belum terpenuhi
choosing-reason-papers = Dokumennya belum lengkap
choosing-reason-earlier = Sudah ikut kelas serupa
choosing-decided =
    ✓ { $name }: { $state ->
        [chosen] terpilih
        [waiting] masuk daftar tunggu
       *[refused] ditolak
    }. { $told ->
        [yes] Ia diberi tahu.
       *[no] Akunnya sudah dihapus, jadi tidak diberi tahu lewat chat.
    }
    { $receipt }
choosing-decided-already =
    Sudah diputuskan: { $state ->
        [chosen] terpilih
        [waiting] daftar tunggu
       *[refused] ditolak
    }{ $by ->
        [none] { "" }
       *[other] , oleh { $by }
    }. Tidak ada yang berubah.
choosing-full = Semua { $quota } tempat sudah terisi. Masukkan ke daftar tunggu, atau tambah kuota kelasnya dulu.
choosing-withdrew = Orang itu sudah mengundurkan diri atau menghapus datanya.
choosing-moved-up = <b>{ $name }</b> naik dari daftar tunggu dan kini terpilih di “{ $title }”, karena ada tempat kosong. Ia sudah diberi tahu.
choosing-told =
    { $state ->
        [chosen] <b>Anda terpilih</b> untuk kelas “{ $title }”.
        [waiting] Anda masuk <b>daftar tunggu</b> kelas “{ $title }”. Bila ada tempat kosong, Anda langsung diberi tahu.
       *[refused] Maaf, kali ini Anda <b>belum dipilih</b> untuk kelas “{ $title }”.
    }
    { $state ->
        [refused] Alasan dari dinas: { $reason }
       *[other] Tempat: { $place }. { DAYS($first, $last) }.
    }{ $state ->
        [chosen] { "\u000A" }Tidak jadi ikut? Buka “Kelas saya” dan mundur, supaya tempatnya bisa dipakai orang lain.
       *[other] { "" }
    }
    { $receipt }
choosing-file =
    CPCL “{ $title }”: { $count } nama. Kolom NIK kosong: diisi di luar, di kantor. Jangan kirim berkas berisi NIK ke chat ini.
choosing-file-note = Kolom NIK diisi di luar, di kantor. Berkas berisi NIK tidak dikirim ke bot.

## Kelas (classes, joining)

menu-kelas = Kelas
command-kelas = Kelas: daftar, atau buka bagi petugas
classes-office = <b>Kelas</b>: buka kelas dari kegiatan provinsi Anda, atau pilih pesertanya.
classes-open = Buka kelas
classes-near = Kelas di provinsi saya
classes-own =
    <b>Pendaftaran Anda</b>
    { $lines }
classes-own-line = { $place }. { $title } → { $state ->
        [chosen] terpilih
        [waiting] daftar tunggu
        [refused] belum dipilih
        [withdrawn] mundur
       *[registered] menunggu keputusan dinas
    }, mulai { SHORTDAY($first) }
classes-own-none =
    Anda belum mendaftar di kelas mana pun.

    Punya tautan atau kode QR dari dinas? Buka saja tautannya. Atau lihat yang buka di provinsi Anda.
classes-where-unknown = Provinsi Anda belum diketahui. Jawab cek dulu dan simpan jawabannya, atau buka tautan dari dinas.
classes-here =
    <b>Kelas yang buka di { $province }</b>
    { $lines }
classes-here-none = Belum ada kelas yang buka di { $province }. Simpan hasil cek Anda: bila ada kelas yang cocok, Anda diberi tahu.
classes-line = { $place }. { $title } → { $where }, mulai { SHORTDAY($first) }, daftar sampai { SHORTDAY($until) }
classes-link-unknown = Tautan itu bukan tautan kelas yang masih ada. Minta tautan yang baru kepada dinas.
classes-look = Lihat kelas
classes-page =
    <b>{ $title }</b>
    { $place }, { $province }
    { DAYS($first, $last) }
    { $state ->
        [closed] <b>Kelas ini dibatalkan.</b>
        [late] Pendaftaran sudah ditutup ({ DAY($until) }).
       *[open] Daftar sampai { DAY($until) }.
    }
    Tempat: { $quota }, terisi { $taken }{ $full ->
        [yes] . Sudah penuh: pendaftar baru masuk daftar tunggu
       *[no] { "" }
    }{ $has_programme ->
        [yes] { "\u000A" }Program: { $programme }
       *[no] { "" }
    }{ $has_note ->
        [yes] { "\u000A" }{ $note }
       *[no] { "" }
    }{ $has_topics ->
        [yes] { "\u000A\u000A" }<b>Materi</b>{ "\u000A" }{ $topics }
       *[no] { "" }
    }

    <b>Yang perlu ditunjukkan di kantor</b>
    { $documents }{ $mine ->
        [registered] { "\u000A\u000A" }Anda sudah mendaftar, dan menunggu keputusan dinas.
        [chosen] { "\u000A\u000A" }<b>Anda terpilih.</b>
        [waiting] { "\u000A\u000A" }Anda di daftar tunggu.
        [refused] { "\u000A\u000A" }Kali ini Anda belum dipilih.
        [withdrawn] { "\u000A\u000A" }Anda sudah mundur.
       *[none] { "" }
    }
classes-item = • { $name }
classes-no-documents = Tidak ada.
classes-join = Daftar
classes-leave = Mundur dari kelas ini
classes-leave-sure = Mundur dari “{ $title }”? Tempat Anda langsung diberikan kepada orang lain.
classes-leave-yes = Ya, mundur
classes-leave-no = Tidak jadi
classes-left = Anda sudah mundur dari “{ $title }”. Selama pendaftaran buka, Anda boleh mendaftar lagi.
classes-withdrew-told = { $name } mundur dari “{ $title }”. Ada tempat kosong, dan daftar tunggunya kosong.
classes-flyer = Tautan dan kode QR
classes-forward =
    <b>{ $title }</b>
    { $place }, { $province }. { DAYS($first, $last) }, { $quota } tempat. Daftar sampai { DAY($until) }:
    { $link }{ $has_topics ->
        [yes] { "\u000A\u000A" }Materi:{ "\u000A" }{ $topics }
       *[no] { "" }
    }

    Teruskan pesan ini, atau cetak kode QR-nya.
classes-change = Ubah kelas
classes-close = Batalkan kelas
classes-close-sure = Batalkan “{ $title }”? Semua yang mendaftar diberi tahu.
classes-close-yes = Ya, batalkan
classes-closed =
    “{ $title }” dibatalkan. Semua yang mendaftar diberi tahu.
    { $receipt }
classes-closed-already = Kelas itu sudah dibatalkan.
classes-too-late = Pendaftaran kelas itu sudah ditutup pada { DAY($until) }.
classes-registered-already = Anda sudah terdaftar di “{ $title }”. Lihat di “Kelas saya”.
classes-not-registered = Anda tidak terdaftar di kelas itu.
classes-moved =
    Kelas “{ $title }” berubah: { $place }, { DAYS($first, $last) }.

    Tidak bisa ikut? Buka “Kelas saya” dan mundur.
    { $receipt }
classes-called-off =
    Maaf, kelas “{ $title }” ({ DAY($first) }) dibatalkan oleh dinas.
    { $receipt }
classes-news =
    <b>Kelas baru di { $province }</b>: { $title }
    { $place }, { DAYS($first, $last) }, { $quota } tempat. Daftar sampai { DAY($until) }.{ $has_topics ->
        [yes] { "\u000A" }Materi:{ "\u000A" }{ $topics }
       *[no] { "" }
    }

    Anda mendapat kabar ini karena hasil cek atau permintaan Anda cocok dengan { $programme }.
classes-no-activity = Provinsi Anda belum punya kegiatan tahun ini. Kelas dibuka dari sebuah kegiatan.
classes-ask-activity = Kelas ini bagian dari <b>kegiatan</b> mana?
classes-ask-title = Apa <b>nama kelasnya</b>? Tulis, atau pakai nama kegiatannya.
classes-ask-place = Di <b>mana</b>? Contoh: <b>Balai Desa Sukaregang, Kabupaten Garut</b>.
classes-ask-days = <b>Kapan</b>? Contoh: <b>{ DATE($example) }</b>, atau beberapa hari: <b>{ DAYS($example, $several) }</b>.
classes-ask-until = Daftar <b>sampai tanggal</b> berapa?
classes-until-day = { DAY($day) }
classes-ask-quota = Berapa <b>tempat</b>? Contoh: <b>20</b>.
classes-ask-topics =
    Apa saja <b>materinya</b>? Tulis satu per baris, atau pisahkan dengan koma, misalnya <b>pengemasan, izin edar, pemasaran</b>.
classes-without-topics = Tanpa materi
classes-topics-many = Paling banyak { $most } materi.
classes-ask-documents =
    <b>Dokumen</b> apa yang ingin dilihat di kantor? Pisahkan dengan koma, misalnya <b>KTP, NIB</b>.

    Dokumennya hanya dilihat, tidak pernah disimpan bot.
classes-without-documents = Tanpa dokumen
classes-without-note = Tanpa pesan
classes-documents-many = Paling banyak { $most } dokumen.
classes-ask-programme = Syarat <b>program</b> mana yang dipakai menilai pendaftar? Yang hasil ceknya cocok diberi tahu.
classes-no-programme = Tanpa program
classes-ask-note = <b>Pesan</b> untuk pendaftar? Misalnya: <b>Makan siang disediakan</b>.
classes-day-late = Paling lambat { DAY($last) }.
classes-days-wrong = Hari terakhir tidak boleh sebelum { DAY($first) }, dan paling lama { $most } hari sesudahnya.
classes-until-late = Pendaftaran ditutup paling lambat pada hari terakhir kelas, { DAY($last) }.
classes-confirm =
    <b>Periksa dulu</b>
    { $title }{ $named_alike ->
        [yes] { "" }
       *[no] { " " }({ $activity })
    }
    { $place }, { $province }
    { DAYS($first, $last) }, { $quota } tempat
    Daftar sampai { DAY($until) }
    { $has_programme ->
        [yes] Program: { $programme }
       *[no] Tanpa program
    }{ $has_topics ->
        [yes] { "\u000A" }Materi:{ "\u000A" }{ $topics }
       *[no] { "" }
    }
    Dokumen:
    { $documents }{ $has_note ->
        [yes] { "\u000A" }Pesan: { $note }
       *[no] { "" }
    }

    { $told ->
        [0] Belum ada orang yang diberi tahu; bagikan tautannya.
       *[other] { $told } orang diberi tahu.
    }
classes-confirm-yes = Buka kelas ini
classes-opened =
    ✓ <b>{ $title }</b> dibuka. { $told ->
        [0] Bagikan tautannya.
       *[other] { $told } orang diberi tahu pada jam bangun.
    }
    { $receipt }
classes-changed =
    ✓ <b>{ $title }</b> diubah. Yang terdaftar diberi tahu bila hari atau tempatnya lain.
    { $receipt }
classes-label =
    { $question ->
        [activity] Kegiatan
        [title] Nama kelas
        [place] Tempat
        [first] Hari pertama
        [last] Hari terakhir
        [until] Daftar sampai
        [quota] Jumlah tempat
        [topics] Materi
        [documents] Dokumen
        [programme] Program
       *[note] Pesan
    }
classes-help =
    { $question ->
        [topics] Yang akan dipelajari, satu per baris. Pendaftar membacanya di halaman kelas; belum tahu? Pilih <b>Tanpa materi</b>.
        [documents] Tulis nama dokumen, dipisah koma, misalnya <b>KTP, NIB</b>. Yang dicatat hanya siapa yang melihatnya dan kapan.
        [programme] Hasil cek pendaftar, bila dibagikan, dinilai dengan syarat program ini.
       *[other] Ketik jawabannya, atau pilih tombol. <b>Kembali</b> mengubah jawaban sebelumnya.
    }
joining-ask-name = Nama Anda untuk daftar peserta? Tulis seperti yang Anda mau di surat undangan.
joining-name = { $name }
joining-name-short = Tulis nama dengan huruf.
joining-ask-phone =
    Nomor <b>telepon</b> yang boleh dilihat dinas? Contoh: <b>0812 3456 7890</b>.

    Boleh tanpa nomor. Jangan tulis NIK.
joining-no-phone = Tanpa nomor
joining-phone-unclear = “{ $text }” bukan nomor ponsel. Contoh: <b>0812 3456 7890</b>.
joining-ask-share =
    Boleh dinas melihat <b>jawaban cek</b> Anda ini? Dengan itu dinas tahu syarat mana yang sudah terpenuhi.

    { $lines }
joining-share = Ya, boleh
joining-share-not = Tidak
joining-confirm =
    <b>Daftar di “{ $title }”?</b>
    Nama: { $name }
    { $has_phone ->
        [yes] Telepon: { $phone }
       *[no] Telepon: tidak dibagikan
    }
    { $shared ->
        [yes] Jawaban cek: dibagikan
       *[no] Jawaban cek: tidak dibagikan
    }{ $full ->
        [yes] { "\u000A" }Kelas sudah penuh: Anda bisa masuk daftar tunggu.
       *[no] { "" }
    }

    Dilihat hanya oleh dinas { $province } dan Kementerian. Anda bisa mundur kapan saja.
joining-confirm-yes = Daftar
joining-done =
    ✓ <b>Anda terdaftar</b> di “{ $title }”. Dinas { $province } memutuskan siapa yang ikut; Anda diberi tahu di sini.
    { $receipt }
joining-news = Ada pendaftar baru di “{ $title }”.
joining-label =
    { $question ->
        [name] Nama
        [phone] Telepon
       *[share] Jawaban cek
    }
joining-help =
    { $question ->
        [phone] Nomor ponsel, misalnya <b>0812 3456 7890</b>, atau pilih <b>Tanpa nomor</b>.
        [share] Yang dibagikan hanya jawaban yang tertulis di atas, untuk kelas ini saja.
       *[name] Nama seperti di undangan, tanpa NIK.
    }

## Siaran (/siaran)

menu-siaran = Siaran
command-siaran = Siaran: tulis, setujui, ikuti; atau atur kabar
broadcasts-message =
    { $body }

    <i>Siaran Kementerian Perindustrian no. { $number }</i>{ $corrected ->
        [yes] { " " }· <i>sudah dikoreksi</i>
       *[no] { "" }
    }{ $read ->
        [yes] { "\u000A" }✓ Anda sudah membaca siaran ini.
        [asked] { "\u000A" }Setelah membaca, tekan <b>Sudah dibaca</b>.
       *[no] { "" }
    }
broadcasts-read = Sudah dibaca
broadcasts-read-thanks = ✓ Tercatat: siaran no. { $number } sudah Anda baca. Terima kasih.
broadcasts-mute = Jangan kirim kabar seperti ini
broadcasts-not-recipient = Tombol ini hanya berlaku bagi penerima siaran. Pratinjau tidak mencatat apa pun.
broadcasts-muted = Baik. Kabar tentang <b>{ broadcasts-topic-word }</b> tidak dikirim lagi. Tugas kantor tetap dikirim.
broadcasts-topic-word =
    { $subject ->
        [duty] tugas kantor
        [programmes] program dan bantuan
        [training] pelatihan
        [events] pameran dan acara
       *[notices] info umum
    }
broadcasts-hush = Matikan: { broadcasts-topic-word }
broadcasts-unhush = Nyalakan: { broadcasts-topic-word }
broadcasts-topic = { $on ->
        [yes] ✓
       *[no] ✗
    } { $subject }
broadcasts-mine =
    <b>Kabar dari kementerian</b>
    { $lines }

    Kabar yang dimatikan tidak dikirim lagi. Tugas kantor selalu dikirim.
broadcasts-duty-stays = Tugas kantor tidak bisa dimatikan, hanya kabar.
broadcasts-away-button = Rekan yang tidak terjangkau
broadcasts-away =
    { $count ->
        [0] <b>Semua rekan kantor Anda terjangkau siaran.</b>
       *[other] <b>{ $count } rekan tidak terjangkau.</b> Mereka menghentikan bot. Minta mereka membuka bot dan menekan Start.
    }
    { $lines }
broadcasts-name = • { $name }
broadcasts-all-reached = { "" }
broadcasts-desk = Semua siaran
broadcasts-write = Tulis siaran
broadcasts-list =
    <b>Siaran ({ $count })</b>
    { $count ->
        [0] Belum ada siaran. Tulis satu: orang kedua menyetujuinya sebelum dikirim.
       *[other] Setiap siaran disetujui orang kedua sebelum dikirim.{ $pages ->
            [1] { "" }
           *[other] { " " }Halaman { $page } dari { $pages }.
        }
    }
broadcasts-state =
    { $state ->
        [draft] konsep
        [waiting] menunggu persetujuan
        [sending] sedang dikirim
        [asleep] menunggu pagi
        [paused] dijeda
        [stopped] dihentikan
       *[done] selesai
    }
broadcasts-entry = No. { $number }, { $state }: { $body }
broadcasts-gone = Siaran ini tidak ada, atau masih konsep orang lain.
broadcasts-not-yours = Hanya penulis dan penyetuju siaran ini yang bisa melakukannya.
broadcasts-decided-already = Keadaan siaran ini sudah berubah. Buka lagi dari <b>/siaran</b>.
broadcasts-changed = Siaran ini diubah setelah Anda melihatnya. Lihat dulu yang terbaru.
broadcasts-second-person = Siaran disetujui orang kedua, bukan penulisnya.
broadcasts-nobody = Saat ini tidak ada penerimanya. Pilih penerima lain.
broadcasts-no-duty = Pelaku usaha hanya menerima kabar, bukan tugas kantor.
broadcasts-ask-who = Siaran ini untuk siapa?
broadcasts-who-officers = Petugas dinas
broadcasts-who-heads = Kepala dinas
broadcasts-who-offices = Petugas dan kepala dinas
broadcasts-who-ministry = Kementerian
broadcasts-who-watchers = Pelaku usaha yang minta kabar
broadcasts-ask-programme = Yang minta dikabari tentang program apa?
broadcasts-any-programme = Program apa pun
broadcasts-ask-status = Semua, atau hanya dinas yang laporannya terlambat?
broadcasts-status-all = Semua
broadcasts-status-late = Hanya yang terlambat
broadcasts-ask-places = Provinsi mana? Boleh beberapa, misalnya: <b>Jabar, Jateng, NTT</b>.
broadcasts-everywhere = Semua provinsi
broadcasts-ask-topic = Ini tugas kantor, atau kabar? Kabar bisa dimatikan penerima menurut topiknya.
broadcasts-topic-name = { $subject ->
        [duty] Tugas kantor
        [programmes] Kabar: program dan bantuan
        [training] Kabar: pelatihan
        [events] Kabar: pameran dan acara
       *[notices] Kabar: info umum
    }
broadcasts-ask-content = Kirim isinya: teks, atau satu foto atau dokumen dengan teks di bawahnya.
broadcasts-one-file = Satu foto atau satu dokumen saja untuk satu siaran. Kirim ulang satu, dengan teksnya.
broadcasts-words-missing = Tulis teksnya juga; foto atau dokumen dikirim bersama teks di bawahnya.
broadcasts-ask-links =
    Perlu tombol? Tulis satu baris per tombol, paling banyak tiga:
    <b>Isi laporan | /lapor</b>
    <b>Baca juknis | https://kemenperin.go.id</b>
broadcasts-no-buttons = Tanpa tombol
broadcasts-buttons-many = Paling banyak { $most } tombol, satu baris per tombol.
broadcasts-button-unclear = “{ $text }” belum bisa jadi tombol. Tulis kata (paling banyak { $most } huruf), garis, lalu alamat https:// atau perintah, misalnya <b>Isi laporan | /lapor</b>.
broadcasts-button-command = Perintah { $text } tidak ada di bot ini.
broadcasts-ask-must = Minta penerima menekan <b>Sudah dibaca</b>?
broadcasts-must-yes = Ya, wajib dibaca
broadcasts-must-no = Tidak perlu
broadcasts-audience =
    { $who ->
        [officers] Petugas dinas
        [heads] Kepala dinas
        [offices] Petugas dan kepala dinas
        [ministry] Kementerian
       *[watchers] Pelaku usaha yang minta kabar
    }{ $who ->
        [watchers] { $any ->
            [yes] { "" }
           *[no] { " " }tentang { $programme }
        }
       *[other] { "" }
    }{ $late ->
        [yes] , hanya yang laporannya terlambat
       *[no] { "" }
    }{ $who ->
        [ministry] { "" }
       *[other] { $everywhere ->
            [yes] , semua provinsi
           *[no] , di { $places }
        }
    }
broadcasts-sample =
    { "• " }{ $role ->
        [officer] petugas dinas
        [head] kepala dinas
        [verifier] verifikator
        [director] pimpinan
        [administrator] administrator
       *[watcher] pelaku usaha
    }{ $province ->
        [none] { "" }
       *[other] , { $province }
    }
broadcasts-no-sample = (tidak ada)
broadcasts-confirm =
    <b>Siaran ini</b>
    Untuk: { $audience }
    Penerima: <b>{ $count } orang</b>, misalnya:
    { $samples }
    Jenis: { broadcasts-topic-name }
    { $file ->
        [photo] Dengan satu foto
        [document] Dengan satu dokumen
       *[none] Tanpa foto atau dokumen
    }, { $buttons ->
        [0] tanpa tombol
       *[other] { $buttons } tombol
    }{ $must ->
        [yes] , wajib dibaca
       *[no] { "" }
    }

    { $body }
broadcasts-confirm-yes = Lihat seperti penerima
broadcasts-card =
    <b>Siaran no. { $number }</b>: { broadcasts-state }
    Untuk: { $audience }
    Jenis: { broadcasts-topic-name }{ $must ->
        [yes] , wajib dibaca
       *[no] { "" }
    }
    Penulis: { $author }{ $approver ->
        [none] { "" }
       *[other] { "\u000A" }Disetujui: { $approver }
    }

    { $how }
broadcasts-plan =
    Penerima: <b>{ $count } orang</b>, misalnya:
    { $samples }
    { $paid ->
        [yes] <b>Kirim cepat berbayar</b>: paling banyak { AMOUNT($stars) } Telegram Stars (0,1 Star per pesan) dari saldo bot, kira-kira { $minutes } menit.
       *[no] Gratis, kira-kira { $minutes } menit. Jawaban pribadi tetap didahulukan.
    }
broadcasts-submit = Minta persetujuan
broadcasts-change = Ubah
broadcasts-fast = Kirim cepat, berbayar
broadcasts-slow = Kirim biasa, gratis
broadcasts-drop = Buang konsep
broadcasts-dropped = Konsep siaran no. { $number } dibuang.
broadcasts-recall = Tarik kembali
broadcasts-approve = Setujui dan kirim
broadcasts-refuse = Jangan setujui
broadcasts-preview = Lihat pesannya
broadcasts-look = Lihat
broadcasts-open-card = Rincian
broadcasts-wanted = { $who } menulis siaran no. { $number } dan meminta persetujuan orang kedua. Lihat dulu sebelum memutuskan.
broadcasts-submitted = Siaran no. { $number } menunggu persetujuan orang kedua. Anda diberi tahu di sini.
broadcasts-approved =
    ✓ Siaran no. { $number } disetujui untuk { $count } orang. Jalannya terlihat di pesan berikut.
    { $receipt }
broadcasts-refused = Siaran no. { $number } tidak disetujui; penulisnya diberi tahu.
broadcasts-told-refused = { $who } belum menyetujui siaran no. { $number }. Bicarakan, ubah, lalu minta lagi.
broadcasts-progress =
    <b>Siaran no. { $number }</b>: { broadcasts-state }
    { $numbers }
broadcasts-numbers =
    Diproses { $done } dari { $total }
    ✓ Terkirim: { $sent }
    ✗ Tidak terjangkau: { $refused }{ $unknown ->
        [0] { "" }
       *[other] { "\u000A" }? Tidak pasti sampai: { $unknown } (tidak diulang)
    }{ $withheld ->
        [0] { "" }
       *[other] { "\u000A" }Tidak jadi dikirim: { $withheld }
    }{ $must ->
        [yes] { "\u000A" }Sudah dibaca: { $read }
       *[no] { "" }
    }{ $state ->
        [sending] { "\u000A" }Kira-kira { $minutes } menit lagi
        [asleep] { "\u000A" }Di sebagian provinsi sedang malam; dilanjutkan pagi.
       *[other] { "" }
    }
broadcasts-pause = Jeda
broadcasts-resume = Lanjutkan
broadcasts-stop = Hentikan
broadcasts-stop-sure = Hentikan siaran no. { $number }? Yang belum dikirim tidak akan dikirim lagi. Yang sudah terkirim tetap ada.
broadcasts-stop-yes = Ya, hentikan
broadcasts-stop-no = Tidak
broadcasts-unread = Siapa belum membaca
broadcasts-unread-list =
    <b>Siaran no. { $number }: { $count } belum membaca</b>
    { $lines }{ $nudged ->
        [yes] { "\u000A" }Sudah diingatkan sekali.
       *[no] { "" }
    }
broadcasts-all-read = Semua penerima sudah membaca.
broadcasts-place = • { $province ->
        [none] Tanpa provinsi
       *[other] { $province }
    }: { $count } dari { $of }
broadcasts-nudge-button = Ingatkan sekali
broadcasts-nudge =
    <b>Siaran no. { $number } belum Anda baca.</b>
    { $body }

    Sudah? Tekan <b>Sudah dibaca</b>.
broadcasts-nudged = Yang belum membaca siaran no. { $number } diingatkan sekali.
broadcasts-nudge-early = Pengingat baru bisa dikirim setelah siaran wajib baca selesai dikirim.
broadcasts-nudged-already = Sudah diingatkan sekali; lebih dari itu mengganggu.
broadcasts-unreached = Tidak terjangkau
broadcasts-unreached-list =
    <b>Siaran no. { $number }: { $count } tidak terjangkau</b>
    { $lines }
    { $count ->
        [0] Semua terjangkau.
       *[other] Dinas melihat rekannya sendiri di /siaran.
    }
broadcasts-names =
    <b>Siaran no. { $number }, { $province }</b>: { $what ->
        [unreached] tidak terjangkau
       *[unread] belum membaca
    }
    { $lines }
broadcasts-no-names = Pelaku usaha tidak disebut namanya.
broadcasts-fix = Koreksi isinya
broadcasts-ask-fix =
    <b>Isi siaran no. { $number } sekarang:</b>
    { $body }

    Tulis isi yang benar, seluruhnya.
broadcasts-confirm-fix =
    <b>Koreksi siaran no. { $number }</b>
    { $body }

    Setelah disetujui orang kedua, setiap pesan yang sudah terkirim diubah. Hanya yang pernah menekan tombolnya diberi tahu.
broadcasts-fix-wanted = { $who } mengusulkan koreksi siaran no. { $number }.
broadcasts-fix-sent = Koreksi siaran no. { $number } menunggu persetujuan orang kedua.
broadcasts-fix-card =
    <b>Koreksi siaran no. { $number }</b>{ $state ->
        [approved] : sudah disetujui
        [refused] : tidak dipakai
       *[open] { "" }
    }

    <b>Sekarang:</b>
    { $before }

    <b>Menjadi:</b>
    { $after }
broadcasts-fix-yes = Setujui koreksi
broadcasts-fix-told = { $agreed ->
        [yes] { $who } menyetujui koreksi siaran no. { $number }. Pesan yang terkirim sedang diubah.
       *[no] { $who } belum menyetujui koreksi siaran no. { $number }.
    }
broadcasts-fix-done =
    { $agreed ->
        [yes] ✓ Koreksi siaran no. { $number } disetujui. Pesan yang terkirim sedang diubah.
       *[no] Koreksi siaran no. { $number } tidak dipakai; penulisnya diberi tahu.
    }
    { $receipt }
broadcasts-corrected = Siaran no. { $number } dikoreksi. Isi yang benar ada di pesan ini; silakan baca lagi.
broadcasts-label =
    { $question ->
        [who] Penerima
        [programme] Program
        [status] Semua atau yang terlambat
        [places] Provinsi
        [topic] Tugas atau kabar
        [content] Isi
        [links] Tombol
       *[must] Wajib dibaca
    }
broadcasts-help =
    { $question ->
        [places] Tulis nama provinsi dipisah koma, atau pilih <b>Semua provinsi</b>.
        [topic] Tugas kantor tidak bisa dimatikan; pakailah hanya untuk yang memang harus dikerjakan.
        [content] Teks paling banyak 3.500 huruf; di bawah foto atau dokumen 900 huruf. Tanpa NIK atau nomor rekening orang.
        [links] Contoh: <b>Isi laporan | /lapor</b>. Bot tahu siapa menekan tombol perintah, tetapi tidak siapa membuka alamat.
       *[other] Pilih tombol, atau ketik jawabannya. Belum ada yang dikirim sebelum orang kedua menyetujui.
    }
broadcast-fix-label = Isi yang benar
broadcast-fix-help = Tulis seluruh isi yang benar, bukan hanya bagian yang salah. Foto, dokumen, dan tombol tetap.
