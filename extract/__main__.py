"""``python -m extract``: the command ``extract``."""

from extract.cli import main

if __name__ == "__main__":
    main()
