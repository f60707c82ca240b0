"""Which programme fits, why, and what to do next: asks only what can still change a result."""

from handlers.dispatch import Action, Command
from handlers.eligibility import keeping, nearer, papers, results, talk

COMMANDS: dict[str, Command] = {"cek": talk.start, "check": talk.start}
ACTIONS: dict[str, Action] = {
    "eligibility.result": talk.again,
    "eligibility.page": talk.page,
    "eligibility.more": results.others,
    "eligibility.deeper": talk.deeper,
    "eligibility.missing": talk.missing,
    "eligibility.tell": talk.tell,
    "eligibility.instead": talk.instead,
    "eligibility.change": talk.change,
    "eligibility.done": keeping.done,
    "eligibility.keep": keeping.keep,
    "eligibility.forget": keeping.forget,
    "eligibility.show": results.programme,
    "eligibility.conditions": results.conditions,
    "eligibility.sources": results.sources,
    "eligibility.how": results.how,
    "eligibility.facts": results.facts,
    "eligibility.sheet": results.sheet,
    "eligibility.take": papers.take,
    "eligibility.after": papers.after,
    "eligibility.picture": papers.picture,
    "eligibility.checklist": papers.checklist,
    "eligibility.share": papers.share,
    "eligibility.nearest": nearer.nearer,
    "eligibility.suppose": nearer.suppose,
    "eligibility.trials": nearer.trials,
    "eligibility.try": talk.trial,
}
LINKS: dict[str, Command] = {"cek": papers.opened}
FLOWS = (talk.FLOW,)
