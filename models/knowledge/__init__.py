"""What the bot can answer: articles with their sources, and the search that finds the one a question means."""

from models.knowledge.articles import Article, Topic
from models.knowledge.lexicon import Lexicon
from models.knowledge.loading import load
from models.knowledge.search import Found, Hit, Index, Outcome
from models.knowledge.shelves import Knowledge

__all__ = ["Article", "Found", "Hit", "Index", "Knowledge", "Lexicon", "Outcome", "Topic", "load"]
