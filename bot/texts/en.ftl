### The bot's sentences in English. One part per feature; a key begins with the name of its feature.
### Formats: MONEY (rupiah), AMOUNT (number), DAY and SHORTDAY (date), MONTH, MOMENT (time with zone).

## How the bot introduces itself in Telegram

bot-description =
    Sinkron IKM helps you find programmes for small and medium industry, and helps provincial offices report to the Ministry of Industry.
    Press Start. This bot never asks for NIK, identity cards, PINs or OTPs.
bot-short-description = Programmes that fit, progress reports and reminders. Never asks for NIK, PIN or OTP.

command-start = Main menu
command-cek = Check which programme fits
command-bantuan = How to use this bot
command-bahasa = Change language
command-batal = Stop what I am filling in

## Common words that may be typed

words-cancel = cancel | batal | stop
words-back = back | kembali
words-help = help | bantuan
words-menu = menu | main menu | start
words-yes = yes | y | yep | ya | ok
words-no = no | n | nope | not yet | tidak
words-unknown = don't know | dont know | not sure | no idea | tidak tahu
words-skip = skip | lewati | later

## Common

common-back = Back
common-cancel = Cancel
common-help = Help
common-menu = Main menu
common-yes = Yes
common-no = No
common-unknown = Don't know
common-skip = Skip
common-trouble =
    Sorry, something went wrong on our side. Your message is kept and will be looked at (number { $number }).
    You can try again, or type <b>menu</b>.
common-refused = { $problem }
common-masked =
    ⚠️ A NIK, PIN or OTP in your message has been blacked out and is not kept.
    Please do not send such numbers in a chat. We never ask for them.
common-edited = A changed message is not read again. Please send the answer as a new message.
common-button-unknown = This button is no longer valid. Type <b>menu</b> to see what there is.
common-command-unknown = There is no command /{ $command }. Type <b>menu</b> to see the choices, or <b>help</b>.

## Dialogues

flow-resume-offer =
    { $answered ->
        [one] You have not finished yet (1 answer).
       *[other] You have not finished yet ({ $answered } answers).
    }
    Go on from there?
flow-resume = Go on
flow-fresh = Start again
flow-cancelled = All right, stopped. Your answers are kept; nothing has been sent.
flow-misread =
    { $problem }

    { $question }
flow-outdated = That button belongs to an old conversation and is no longer valid. Nothing has changed.
flow-outdated-question =
    That button belongs to an old question. Nothing has changed. The question now:

    { $question }
flow-change = Which answer would you like to change?
flow-refused =
    { $problem }

    Which answer would you like to change?

## Kinds of question

question-choose = That is not one of the choices. Press a button, or type its number or words.
question-text-missing = Please write it in words.
question-text-long = Too long: { $length } characters. At most { $most }.
question-money = “{ $text }” could not be read as an amount of money. Example: <b>45 juta</b>, <b>1,5 jt</b> or <b>45.000.000</b>.
question-money-unclear = “{ $text }” can be read in several ways. Which one do you mean?
question-money-label = Rp{ $value }
question-money-negative = An amount of money cannot be below zero. Example: <b>45 juta</b>.
question-whole = “{ $text }” could not be read as a whole number. Example: <b>20</b>.
question-whole-unclear = “{ $text }” can be read in several ways. Which one do you mean?
question-whole-label = { $value }
question-whole-negative = That number cannot be below zero. Example: <b>20</b>.
question-percent = “{ $text }” could not be read as a percentage. Example: <b>12,5</b> or <b>12,5%</b>.
question-percent-unclear = “{ $text }” can be read in several ways. Which one do you mean?
question-percent-label = { $value }%
question-percent-negative = That number cannot be below zero. Example: <b>12,5</b>.
question-number-huge = That number is too large. Please check the zeros.
question-photo = Send the photo here (several at once is fine), or choose a button below.
question-file-big = That file is larger than 20 MB, Telegram's limit for bots. Send an ordinary photo or a smaller file.

## Start, menu, help (start)

start-greeting =
    { $role ->
        [administrator] Welcome, { $name }. You are an administrator of Sinkron IKM.
        [verifier] Welcome, { $name }. You are a verifier of the Ministry of Industry.
        [officer] Welcome, { $name }. You are an officer of: { $province }.
       *[citizen]
            Hello, { $name }! I am Sinkron IKM.
            I help you find the government programme that fits your business, with its conditions and sources.
    }

    What would you like to do?
start-menu = What would you like to do?
start-nothing-to-cancel = Nothing is being filled in. What would you like to do?
start-not-understood = Sorry, I did not understand that. This is what I can do:
start-file-unasked = I did not keep that photo or file, as nothing has asked for it. Please choose what to do first:
start-other-kind =
    { $what ->
        [sticker] Nice sticker! 😊 I only understand words and buttons.
        [voice] Sorry, I cannot listen to voice messages yet. Please type instead.
        [location] Thank you, but I do not need your location.
        [contact] Thank you, but I do not keep contacts.
       *[other] I only understand words, buttons, and photos that were asked for.
    }

    This is what I can do:
start-help =
    <b>How to use this bot</b>
    • Press the buttons, or type their number or words.
    • <b>back</b>: the question before. <b>cancel</b>: stop, answers are kept. <b>menu</b>: the main choices.
    { $role ->
        [officer] • /lapor: the monthly report, in under a minute.
        [verifier] • /verifikasi: reports waiting for you. /kegiatan: add an activity to a province. /undang: invite an officer.
        [administrator] • /undang and /akses: rights of officers. /tenggat: publish another date. /parkir: messages that failed.
       *[citizen] • /cek: which programme fits you, and what to prepare.
    }
    • /bahasa: Indonesian or English.

    We never ask for NIK, identity cards, PINs or OTPs, and never charge anything.
menu-cek = Check which programme fits
menu-bantuan = Help
menu-bahasa = Bahasa / Language
menu-lapor = Report an activity
menu-verifikasi = Reports waiting for verification
menu-kegiatan = Activities of provinces
menu-undang = Invite an officer
menu-akses = Access rights
menu-tenggat = Report deadline
menu-parkir = Messages that failed

command-lapor = Monthly activity report
command-verifikasi = Reports waiting for verification
command-kegiatan = Activities of provinces
command-undang = Invite an officer
command-akses = Access rights
command-tenggat = Report deadline
command-parkir = Messages that failed

## Settings (settings)

settings-language = Pilih bahasa. / Choose a language.
settings-language-chosen = All right, I speak English now.

## Eligibility check (eligibility)

eligibility-wanted =
    <b>Check programmes</b>
    What are you looking for?
eligibility-want-start = Training for new entrepreneurs (WUB)
eligibility-want-machine = Machines for a group or centre
eligibility-want-legal = Licences: NIB, SIINas
eligibility-want-size = Is my business an IKM?
eligibility-want-all = Not sure, check everything
eligibility-ask =
    { $question }

    <i>{ $left ->
        [1] This is the last question.
       *[other] At most { $left } more questions.
    }</i>
eligibility-help-fact =
    ℹ️ { $help }
    If you do not know, choose <b>Don't know</b>; that is an answer too.
eligibility-help = ℹ️ Choose one. If unsure, choose <b>Not sure, check everything</b>.
eligibility-label = { $answer }
eligibility-said = { $place }. { $question } → <b>{ $answer }</b>
eligibility-answers =
    <b>Your answers</b>
    { $lines }

    Press the answer you would like to change.
eligibility-wanted-short = What you are looking for
eligibility-money = { MONEY($amount) }
eligibility-number = { AMOUNT($number) } { $unit }
eligibility-none = None
eligibility-pick = { $label }
eligibility-picked = ✓ { $label } (chosen)
eligibility-picked-done = Done choosing
eligibility-again = You have made a check before. Look at its result again, or start a new one?
eligibility-look = Look at the result
eligibility-nothing = There is no result yet. Just start, it is only a few questions.
eligibility-result =
    <b>Your result</b>
    { $lines }

    <i>{ $count ->
        [one] Based on 1 answer.
       *[other] Based on { $count } answers.
    } The office decides in the end. Choose a programme to see conditions, sources and how to apply.</i>
eligibility-line =
    • <b>{ $name }</b>
       { $state ->
        [belum_bisa] Not now
        [perlu_data] Cannot tell yet, something is missing
        [memenuhi_bersyarat] Fits once you fix a few things
        [memenuhi] Fits
       *[konfirmasi_dinas]
            { $fits ->
                [yes] Fits as far as is known; ask the office
               *[no] Ask the office
            }
    }
eligibility-programme =
    <b>{ $name }</b>
    { $state ->
        [belum_bisa] Result: <b>not now</b>. See below what is not met.
        [perlu_data] Result: <b>cannot tell yet</b>. You answered “don't know” to something.
        [memenuhi_bersyarat] Result: <b>fits once you fix what is below</b>.
        [memenuhi] Result: <b>fits</b>.
       *[konfirmasi_dinas]
            { $fits ->
                [yes] Result: <b>fits as far as is known</b>; the office confirms the rest.
               *[no] Result: <b>ask the office</b>. It is not certain that some conditions apply.
            }
    }
    { $referred }
    { $lines }
eligibility-referred = Perhaps a better fit: <b>{ $name }</b>.
eligibility-group =
    { $group ->
        [open] <b>Not known yet</b>
        [unmet] <b>Not met</b>
        [met] <b>Met</b>
       *[other] <b>Priorities and notes</b> (never exclude anyone)
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
       *[no] { " " }<i>(not confirmed)</i>
    }{ $office ->
        [yes] { " " }<i>The office confirms this.</i>
       *[no] { "" }
    }
eligibility-advice = → { $advice }
eligibility-answer-missing = Answer what I did not know
eligibility-sources = Source of each condition
eligibility-how = Benefits, documents, how to apply
eligibility-change = Change answers
eligibility-back-to-result = To the result
eligibility-back-to-programme = To the conditions
eligibility-source-list =
    <b>Sources: { $name }</b>
    { $lines }
    { $disputes }
eligibility-source =
    { $place }. { $certainty ->
        [Q] <i>By regulation:</i>
        [R] <i>By the latest information:</i>
        [L] <i>In some regions or past years:</i>
        [UK] <i>Not confirmed:</i>
       *[UN] <i>Searched for, not found:</i>
    } { $names }
eligibility-source-name =
    { $name }{ $has_article ->
        [yes] , { $article }
       *[no] { "" }
    }{ $has_date ->
        [yes] { " " }({ $date })
       *[no] { "" }
    }
eligibility-source-none = no source that we have seen
eligibility-contradiction =

    ⚠ <b>{ $topic }</b>: { $one } But: { $other } What we follow: { $followed }
eligibility-how-to =
    <b>{ $name }</b>
    { $purpose }

    <b>What you get</b>: { $benefits }

    <b>Documents</b>: { $documents }

    <b>How to apply</b>: { $how }

    <b>Who runs it</b>: { $run_by }

    <b>Validity</b>: { $validity }

    <b>What is not known</b>: { $unknowns }
question-province = I do not know a province “{ $text }”. Example: <b>Jawa Barat</b>, <b>Papua Pegunungan</b>, <b>NTT</b>.
question-province-unclear = “{ $text }” may be several provinces. Which one?
question-number-range = That number is out of range. Write one between { AMOUNT($low) } and { AMOUNT($high) }.

## Reporting (reporting)

## Verification (verification)

## Activities of provinces (activities)

## Access and invitations (access)

## Deadlines and reminders (deadlines, reminders)

## Administrator (admin)

admin-parked-notice = ⚠️ Message number { $number } could not be answered and was parked. See /parkir.
