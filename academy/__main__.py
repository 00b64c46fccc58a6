"""python -m academy"""

import sys

from academy.app import main

if __name__ == "__main__":
    sys.exit(main())
