# `just` lists what there is; `just check` is what a change must pass. Each check is defined once, in .ci/check.

export PATH := justfile_directory() / ".venv/bin" + ":" + env("PATH")

[private]
default:
    @just --list --unsorted

# Make .venv with the locked tools and this checkout in it
set-up:
    python3 -m venv .venv
    python -m pip install --require-hashes -r requirements-dev.lock
    python -m pip install --no-deps --no-build-isolation --editable .

# Every check but the wheel
check:
    .ci/check lint layout types imports domain tests

# One check or several: lint layout types imports wheel domain tests
run +checks:
    .ci/check {{ checks }}

# Everything, in fresh environments, as the build server does it
ci:
    .ci/run

# Mend what can be mended without thought
mend:
    ruff check --fix .
    ruff format .

# Rewrite the golden files and the generated documents; read the diff like code
golden:
    pytest --update-golden

# Resolve the dependencies anew, with `uv` at hand; pip needs the extras in a lock to see what it pins
lock:
    uv pip compile pyproject.toml --universal --no-strip-extras --python-version 3.11 --generate-hashes --upgrade -o requirements.lock
    uv pip compile pyproject.toml --universal --no-strip-extras --python-version 3.11 --generate-hashes --upgrade --group dev -c requirements.lock -o requirements-dev.lock
    # As jusText spells it: pip before 24 takes html-clean and html_clean for two extras, and stops.
    sed -i 's/^lxml\[html-clean\]/lxml[html_clean]/' requirements.lock requirements-dev.lock
