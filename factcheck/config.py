"""Settings, from factcheck.toml or [tool.factcheck]; an unknown key is an error."""

from pydantic import BaseModel, ConfigDict

__all__ = ["DEFAULTS", "Settings"]


class Settings(BaseModel):
    """What a user may set; every field has a working default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    locale: str = "en-US"
    base_currency: str = "USD"


DEFAULTS = Settings()
