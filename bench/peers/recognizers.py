"""Recognizers-Text: currencies, dimensions, ages and temperatures."""

from recognizers_number_with_unit import NumberWithUnitRecognizer  # type: ignore[import-not-found]
from recognizers_text import Culture  # type: ignore[import-not-found]
from timed import timed

recognizer = NumberWithUnitRecognizer(Culture.English)
models = [
    recognizer.get_currency_model(), recognizer.get_dimension_model(), recognizer.get_age_model(), recognizer.get_temperature_model(),
]  # fmt: skip
timed(lambda text: [model.parse(text) for model in models])
