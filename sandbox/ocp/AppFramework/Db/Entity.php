<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework\Db;

use OCP\DB\Types;
use Sandbox\Database\FieldValue;

abstract class Entity {
	public $id;
	private array $_updatedFields = [];
	private array $_fieldTypes = ['id' => 'integer'];

	public static function fromParams(array $params): static {
		$entity = new static();
		foreach ($params as $property => $value) {
			$entity->{'set' . ucfirst($property)}($value);
		}
		return $entity;
	}

	public static function fromRow(array $row): static {
		$entity = new static();
		foreach ($row as $column => $value) {
			$entity->setter($entity->columnToProperty($column), [$value]);
		}
		$entity->resetUpdatedFields();
		return $entity;
	}

	public function getFieldTypes(): array {
		return $this->_fieldTypes;
	}

	public function resetUpdatedFields(): void {
		$this->_updatedFields = [];
	}

	protected function setter(string $name, array $args): void {
		if (!property_exists($this, $name)) {
			throw new \BadFunctionCallException($name . ' is not a valid attribute');
		}
		if ($args[0] === $this->$name) {
			return;
		}
		$this->markFieldUpdated($name);
		$type = $this->_fieldTypes[$name] ?? null;
		$this->$name = $args[0] === null || $type === null ? $args[0] : FieldValue::cast($args[0], $type);
	}

	protected function getter(string $name): mixed {
		if (!property_exists($this, $name)) {
			throw new \BadFunctionCallException($name . ' is not a valid attribute');
		}
		return $this->$name;
	}

	public function __call(string $methodName, array $args) {
		if (str_starts_with($methodName, 'set')) {
			$this->setter(lcfirst(substr($methodName, 3)), $args);
			return null;
		}
		if (str_starts_with($methodName, 'get')) {
			return $this->getter(lcfirst(substr($methodName, 3)));
		}
		if ($this->isGetterForBoolProperty($methodName)) {
			return $this->getter(lcfirst(substr($methodName, 2)));
		}
		throw new \BadFunctionCallException($methodName . ' does not exist');
	}

	protected function isGetterForBoolProperty(string $methodName): bool {
		$type = $this->_fieldTypes[lcfirst(substr($methodName, 2))] ?? '';
		return str_starts_with($methodName, 'is') && str_starts_with($type, 'bool');
	}

	protected function markFieldUpdated(string $attribute): void {
		$this->_updatedFields[$attribute] = true;
	}

	public function columnToProperty(string $columnName) {
		return lcfirst(str_replace('_', '', ucwords($columnName, '_')));
	}

	public function propertyToColumn(string $property): string {
		return lcfirst((string)preg_replace_callback('/(?<!^)[A-Z]/', static fn (array $letter) => '_' . lcfirst($letter[0]), $property));
	}

	public function getUpdatedFields(): array {
		return $this->_updatedFields;
	}

	protected function addType(string $fieldName, string $type): void {
		$this->_fieldTypes[$fieldName] = match ($type) {
			'int' => Types::INTEGER,
			'bool' => Types::BOOLEAN,
			'double' => Types::FLOAT,
			'array', 'object' => Types::STRING,
			default => $type,
		};
	}
}
