"""The daily reference rates of the euro that the European Central Bank publishes: one public file, no key."""
