<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use PHPUnit\Framework\Assert;

/** The e-mails that the host sent, as the mail server of the tests received them (`HOST_MAIL`, see scripts/hosts/mail.js). */
final class Mailbox {
	/** @return list<array{recipients: list<string>, subject: string, messageId: string, headers: array<string, string>, text: string, html: string, attachments: list<array{filename: string, contentType: string, size: int, method?: string, text?: string}>}> to that address, the earliest first */
	public static function of(string $address): array {
		$folder = (string)getenv('HOST_MAIL');
		Assert::assertDirectoryExists($folder, 'HOST_MAIL');
		$found = [];
		foreach (glob($folder . '/*.json') ?: [] as $file) {
			$mail = json_decode((string)file_get_contents($file), true, flags: JSON_THROW_ON_ERROR);
			if (in_array($address, $mail['recipients'], true)) {
				$found[] = $mail;
			}
		}
		return $found;
	}
}
