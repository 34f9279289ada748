<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Mail;

use OCP\Mail\IAttachment;
use Symfony\Component\Mime\Email;

final class Attachment implements IAttachment {
	public function __construct(
		private ?string $body,
		private ?string $name,
		private ?string $contentType,
	) {
	}

	public function setFilename(string $filename): IAttachment {
		$this->name = $filename;
		return $this;
	}

	public function setContentType(string $contentType): IAttachment {
		$this->contentType = $contentType;
		return $this;
	}

	public function setBody(string $body): IAttachment {
		$this->body = $body;
		return $this;
	}

	public function attachTo(Email $email): void {
		$email->attach((string)$this->body, $this->name, $this->contentType);
	}
}
