<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** What one person wants of one council’s e-mails. */
final class MailChoice {
	/**
	 * @param ?DigestRhythm $rhythm null for that of the council
	 * @param bool $atOnce an e-mail as soon as the person is named or asked
	 */
	public function __construct(
		public readonly ?DigestRhythm $rhythm = null,
		public readonly bool $atOnce = false,
	) {
	}
}
