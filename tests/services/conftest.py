import pytest

from checkin.services.imports import Imports
from tests.builders import new_id
from tests.import_cases import recognise


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, lambda: new_id().upper(), clock)
