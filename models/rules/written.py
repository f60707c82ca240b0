"""A rule in one line, for editors to read: the machine form without its brackets and quotes."""

from models.rules.forms import All, AtLeast, DerivedTest, Manual, Not, Pair, Rule, Share, Test


def written(rule: Rule) -> str:
    """Such as `has_nib equals true and (workers at_most 19 or scale equals mikro)`."""
    match rule:
        case Not(All(parts)) if parts and all(isinstance(part, Not) for part in parts):
            return " or ".join(_within(part.part) for part in parts if isinstance(part, Not))
        case Not(part):
            return f"not {_within(part)}"
        case All(parts):
            return " and ".join(map(_within, parts)) or "always"
        case AtLeast(number, parts):
            return f"at least {number} of: " + "; ".join(map(_within, parts))
    return _comparison(rule)


def _comparison(rule: Rule) -> str:
    match rule:
        case Manual(why):
            return f"manual: {why}"
        case Test(fact, operator, value):
            return f"{fact} {operator} {_value(value)}"
        case Pair(fact, operator, other):
            return f"{fact} {operator} {other}"
        case Share(amount, rate, operator, limit):
            return f"{rate} % of {amount} {operator} {limit:_}"
        case DerivedTest(test, _):
            return _comparison(test)
    return str(rule)


def _within(rule: Rule) -> str:
    """As a part of another: in brackets, unless it is a single comparison."""
    words = written(rule)
    return words if isinstance(rule, Test | Pair | Share | DerivedTest) or words == "always" else f"({words})"


def _value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int():
            return f"{value:_}"
        case list():
            return ", ".join(map(_value, value))
    return str(value)
