# Operation classes are looked up by name.
