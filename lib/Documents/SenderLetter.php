<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * What a council writes around the text of its convocations.
 *
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method ?string getOpening()
 * @method void setOpening(?string $opening)
 * @method ?string getClosing()
 * @method void setClosing(?string $closing)
 * @method ?string getSignatory()
 * @method void setSignatory(?string $signatory)
 * @method ?string getOffice()
 * @method void setOffice(?string $office)
 * @method ?string getContact()
 * @method void setContact(?string $contact)
 * @method ?string getLogo()
 * @method void setLogo(?string $logo)
 * @method ?string getLogoMime()
 * @method void setLogoMime(?string $logoMime)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class SenderLetter extends Entity {
	protected int $councilId = 0;
	protected ?string $opening = null;
	protected ?string $closing = null;
	/** Instead of the maire of the tableau. */
	protected ?string $signatory = null;
	/** « La maire », « Pour le maire empêché, le premier adjoint ». */
	protected ?string $office = null;
	protected ?string $contact = null;
	/** Base64 of a PNG or JPEG. */
	protected ?string $logo = null;
	protected ?string $logoMime = null;
	protected int $version = 0;

	public function __construct() {
		$this->addType('councilId', Types::BIGINT);
		$this->addType('version', Types::INTEGER);
	}

	/** @param 'opening'|'closing'|'signatory'|'office'|'contact' $field */
	public function write(string $field, ?string $text): void {
		match ($field) {
			'opening' => $this->setOpening($text),
			'closing' => $this->setClosing($text),
			'signatory' => $this->setSignatory($text),
			'office' => $this->setOffice($text),
			'contact' => $this->setContact($text),
		};
	}

	/**
	 * The part that is frozen with a convocation.
	 *
	 * @return ?array{opening: ?string, closing: ?string, contact: ?string} null when the council wrote nothing
	 */
	public function words(): ?array {
		$words = ['opening' => $this->opening, 'closing' => $this->closing, 'contact' => $this->contact];
		return array_filter($words) === [] ? null : $words;
	}
}
