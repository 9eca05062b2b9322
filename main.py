"""Starts Checkin from a folder that holds its source."""

from checkin.app import main

if __name__ == "__main__":
    main()
